package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the next page of a list: by what its answer says, or by the parameters that it takes. */
public final class NextPage {

  /** Names that count pages, or things, if their values are numbers. */
  private static final Set<String> PAGES_IN_SHORT = Set.of("p");

  private static final Set<String> OFFSETS_IN_SHORT = Set.of("from");

  /** As many as servers put on a page that were not asked for a number. */
  private static final Set<Integer> USUAL_SIZES = Set.of(5, 10, 15, 20, 25, 30, 50, 100);

  private static final int LARGE = 100;

  private NextPage() {}

  /** Whether an answer says that it does not show all there is. */
  public static boolean saysThereIsMore(Call answer) {
    JsonNode body = body(answer);
    return body.isObject()
            && body.properties().stream().anyMatch(field -> saysMore(field.getKey(), field, body))
        || nested(body)
        || link(answer).isPresent();
  }

  /**
   * Whether a list may hold more than this answer shows, so that it shows the absence of nothing.
   */
  public static boolean mayFollow(PreparedCall read, Call answer) {
    return saysThereIsMore(answer)
        || isFull(read, answer)
        || next(read, answer, Items.of(body(answer)).size(), 1).isPresent();
  }

  /** Whether a list is just as long as a page of it may be. */
  public static boolean isFull(PreparedCall read, Call answer) {
    int here = Items.of(body(answer)).size();
    return here > 0
        && sizes(read)
            .map(size -> asked(read, size))
            .anyMatch(asked -> asked.map(most -> here >= most).orElse(USUAL_SIZES.contains(here)));
  }

  /** The call of a page that holds more, by the parameter that says how many things are wanted. */
  public static Optional<PreparedCall> larger(PreparedCall read, Call answer) {
    int here = Items.of(body(answer)).size();
    return sizes(read)
        .flatMap(
            size ->
                Stream.of(most(size, here))
                    .filter(most -> most > here)
                    .map(most -> read.withParameter("query", size.name(), IntNode.valueOf(most))))
        .findFirst();
  }

  private static Stream<Parameter> sizes(PreparedCall read) {
    return read.operation().parameters().stream()
        .filter(one -> one.in().equals("query"))
        .filter(one -> PageLexicon.SIZES.contains(WordSplitter.joined(one.name())));
  }

  private static Optional<Integer> asked(PreparedCall read, Parameter size) {
    JsonNode sent = read.parameters().get("query " + size.name());
    JsonNode asked = sent == null ? schema(size).path("default") : sent;
    return asked.isInt() ? Optional.of(asked.intValue()) : Optional.empty();
  }

  private static int most(Parameter size, int here) {
    JsonNode maximum = schema(size).path("maximum");
    return maximum.isInt() ? maximum.intValue() : Math.max(LARGE, 10 * here);
  }

  private static JsonNode schema(Parameter parameter) {
    return parameter.schema() == null ? MissingNode.getInstance() : parameter.schema().node();
  }

  private static boolean nested(JsonNode body) {
    for (String name : new String[] {"meta", "pagination", "paging", "links", "_links", "page"}) {
      JsonNode inner = body.path(name);
      if (inner.properties().stream().anyMatch(field -> saysMore(field.getKey(), field, body))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysMore(String name, Map.Entry<String, JsonNode> field, JsonNode body) {
    String normal = WordSplitter.joined(name);
    JsonNode value = field.getValue();
    if (normal.equals("hasmore") || normal.equals("hasnext") || normal.equals("more")) {
      return value.asBoolean(false);
    }
    if (PageLexicon.TOTALS.contains(normal) && !normal.equals("totalpages")) {
      return value.isInt() && value.intValue() > Items.of(body).size();
    }
    return PageLexicon.NEXT.contains(normal) && !isNothing(value);
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || value.isTextual() && value.textValue().isEmpty() || value.isBoolean();
  }

  /** The call of the next page; empty where there is none, or none can be asked for. */
  public static Optional<PreparedCall> next(
      PreparedCall read, Call answer, int shownSoFar, int page) {
    int here = Items.of(body(answer)).size();
    Optional<PreparedCall> told = link(answer).flatMap(address -> byAddress(read, address));
    if (told.isEmpty()) {
      told = cursor(body(answer)).flatMap(value -> byCursor(read, value));
    }
    return here == 0 || told.isPresent() ? told : byCount(read, shownSoFar, page);
  }

  private static Optional<PreparedCall> byCount(PreparedCall read, int shownSoFar, int page) {
    for (Parameter parameter : read.operation().parameters()) {
      boolean query = parameter.in().equals("query");
      if (query && isOne(parameter, PageLexicon.OFFSETS, OFFSETS_IN_SHORT)) {
        return Optional.of(
            read.withParameter("query", parameter.name(), IntNode.valueOf(shownSoFar)));
      }
      if (query && isOne(parameter, PageLexicon.PAGES, PAGES_IN_SHORT)) {
        int first = first(read, parameter);
        return Optional.of(
            read.withParameter("query", parameter.name(), IntNode.valueOf(first + page)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(Parameter parameter, Set<String> names, Set<String> ifNumbers) {
    String normal = WordSplitter.joined(parameter.name());
    return names.contains(normal)
        || ifNumbers.contains(normal) && schema(parameter).path("type").asText().equals("integer");
  }

  /** The number of the first page. */
  private static int first(PreparedCall read, Parameter parameter) {
    JsonNode sent = read.parameters().get("query " + parameter.name());
    if (sent != null && sent.isInt()) {
      return sent.intValue();
    }
    JsonNode schema = schema(parameter);
    JsonNode start = schema.has("default") ? schema.path("default") : schema.path("minimum");
    return start.isInt() ? start.intValue() : 1;
  }

  private static Optional<JsonNode> cursor(JsonNode body) {
    for (JsonNode holder :
        new JsonNode[] {
          body,
          body.path("meta"),
          body.path("pagination"),
          body.path("paging"),
          body.path("links"),
          body.path("_links")
        }) {
      for (Map.Entry<String, JsonNode> field : holder.properties()) {
        JsonNode value =
            field.getValue().path("href").isTextual()
                ? field.getValue().path("href")
                : field.getValue();
        if (PageLexicon.NEXT.contains(WordSplitter.joined(field.getKey()))
            && value.isValueNode()
            && !isNothing(value)) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PreparedCall> byCursor(PreparedCall read, JsonNode value) {
    if (value.isTextual() && value.textValue().contains("?")) {
      return byAddress(read, value.textValue());
    }
    return read.operation().parameters().stream()
        .filter(parameter -> parameter.in().equals("query"))
        .filter(
            parameter ->
                PageLexicon.NEXT.contains(WordSplitter.joined(parameter.name()))
                    || value.isInt() && isOne(parameter, PageLexicon.PAGES, PAGES_IN_SHORT))
        .findFirst()
        .map(parameter -> read.withParameter("query", parameter.name(), value));
  }

  /** The same read with the values that an address of its own carries. */
  private static Optional<PreparedCall> byAddress(PreparedCall read, String address) {
    int query = address.indexOf('?');
    PreparedCall next = read;
    if (query >= 0) {
      for (String pair : address.substring(query + 1).split("#", 2)[0].split("&")) {
        String[] sides = pair.split("=", 2);
        boolean known =
            read.operation().parameters().stream()
                .anyMatch(one -> one.in().equals("query") && one.name().equals(decoded(sides[0])));
        if (known && sides.length == 2) {
          next = next.withParameter("query", decoded(sides[0]), scalar(decoded(sides[1])));
        }
      }
    }
    return next.parameters().equals(read.parameters()) ? Optional.empty() : Optional.of(next);
  }

  private static JsonNode scalar(String text) {
    return text.matches("\\d{1,9}")
        ? IntNode.valueOf(Integer.parseInt(text))
        : TextNode.valueOf(text);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return text;
    }
  }

  /** The address that a {@code Link} header gives to the next page. */
  private static Optional<String> link(Call answer) {
    return answer.exchange().received().map(response -> response.headers("link")).stream()
        .flatMap(List::stream)
        .flatMap(value -> Arrays.stream(value.split(",")))
        .filter(value -> value.matches("(?s).*;\\s*rel=\"?next\"?.*"))
        .filter(value -> value.indexOf('>') > value.indexOf('<'))
        .map(value -> value.substring(value.indexOf('<') + 1, value.indexOf('>')))
        .findFirst();
  }

  private static JsonNode body(Call answer) {
    return answer
        .exchange()
        .received()
        .filter(ReceivedResponse::isSuccess)
        .flatMap(response -> Snapshot.of(answer))
        .map(Snapshot::state)
        .orElse(MissingNode.getInstance());
  }
}
