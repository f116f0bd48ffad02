package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What the {@code ETag} of an address tells of what it shows: another one with each change of it,
 * the same one while nothing changes (RFC 9110, section 8.8), and whether the plugin goes by it.
 */
public final class EntityTags {

  private static final String PLACE = "header ETag";
  private static final String CONDITION = "header If-None-Match";

  private static final Pattern WELL_FORMED =
      Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  /** So often in a row another tag comes for the same answer before it is told. */
  private static final int OFTEN = 3;

  private final BiPredicate<Call, Call> onlyReads;
  private final Map<String, List<Call>> reads = new LinkedHashMap<>();

  /**
   * @param calls every call of the run, in order
   * @param onlyReads whether nothing but reads stands between two calls
   */
  public EntityTags(List<Call> calls, BiPredicate<Call, Call> onlyReads) {
    this.onlyReads = onlyReads;
    for (Call call : calls) {
      boolean read = call.operation().method().equals("GET") && tag(call).isPresent();
      if (read || call.status() == 304) {
        String address = call.exchange().request().uri().toString();
        reads.computeIfAbsent(address, any -> new ArrayList<>()).add(call);
      }
    }
  }

  /** The reads that carry a tag. */
  public List<Call> examined() {
    return reads.values().stream().flatMap(List::stream).filter(Call::succeeded).toList();
  }

  /** What is wrong with the tags: at most one thing of each address. */
  public List<ListFault> faults() {
    return reads.values().stream().flatMap(one -> fault(one).stream()).toList();
  }

  private Optional<ListFault> fault(List<Call> alike) {
    return malformed(alike)
        .or(() -> unchanged(alike))
        .or(() -> everChanging(alike))
        .or(() -> condition(alike));
  }

  private static Optional<ListFault> malformed(List<Call> alike) {
    return alike.stream()
        .filter(call -> tag(call).filter(tag -> !WELL_FORMED.matcher(tag).matches()).isPresent())
        .findFirst()
        .map(
            call ->
                new ListFault(
                    call,
                    "The ETag is not written as one",
                    PLACE,
                    "text between double quotes (RFC 9110, section 8.8.3)",
                    tag(call).orElse("")));
  }

  /** A weak tag may stay the same where a change means nothing. */
  private Optional<ListFault> unchanged(List<Call> alike) {
    Call last = null;
    for (Call call : alike) {
      if (!call.succeeded()) {
        continue;
      }
      if (last != null
          && tag(call).equals(tag(last))
          && !tag(call).orElse("").startsWith("W/")
          && !onlyReads.test(last, call)
          && isChanged(last, call)) {
        return Optional.of(
            new ListFault(
                call,
                "The ETag is the same as before a change",
                PLACE,
                "another ETag than before",
                tag(call).orElse("")));
      }
      last = call;
    }
    return Optional.empty();
  }

  private static boolean isChanged(Call one, Call later) {
    Optional<JsonNode> before = body(one);
    Optional<JsonNode> after = body(later);
    return before.isPresent()
        && after.isPresent()
        && !Items.differences(before.get(), after.get()).isEmpty();
  }

  private Optional<ListFault> everChanging(List<Call> alike) {
    int times = 0;
    Call last = null;
    for (Call call : alike) {
      if (!call.succeeded()) {
        continue;
      }
      if (last != null && text(last).equals(text(call)) && onlyReads.test(last, call)) {
        if (tag(last).equals(tag(call))) {
          return Optional.empty();
        }
        times++;
        if (times == OFTEN) {
          return Optional.of(
              new ListFault(
                  call,
                  "The ETag is another one each time, although nothing changes",
                  PLACE,
                  "the ETag that it had before",
                  tag(call).orElse("")));
        }
      }
      last = call;
    }
    return Optional.empty();
  }

  private Optional<ListFault> condition(List<Call> alike) {
    for (Call call : alike) {
      Optional<String> asked = asked(call);
      if (asked.isPresent() && asked.equals(tag(call)) && call.status() == 200) {
        return Optional.of(
            new ListFault(
                call,
                "If-None-Match is passed over: what has this very ETag is answered as a whole",
                CONDITION,
                "304",
                "200"));
      }
      boolean shown = alike.stream().anyMatch(one -> one.succeeded() && tag(one).equals(asked));
      if (asked.isPresent() && call.status() == 304 && !shown) {
        return Optional.of(
            new ListFault(
                call,
                "An ETag that nothing has is answered as if it were still good",
                CONDITION,
                "200",
                "304"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> asked(Call call) {
    return call.exchange().request().headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("if-none-match"))
        .map(header -> header.value())
        .findFirst();
  }

  private static Optional<String> tag(Call call) {
    return call.exchange().received().flatMap(answer -> answer.header("etag")).map(String::trim);
  }

  private static Optional<JsonNode> body(Call call) {
    return call.exchange().received().flatMap(AnswerJson::salvaged);
  }

  private static String text(Call call) {
    return Optional.of(call.exchange())
        .flatMap(Exchange::received)
        .map(ReceivedResponse::text)
        .orElse("");
  }
}
