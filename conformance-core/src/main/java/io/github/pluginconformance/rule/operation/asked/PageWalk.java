package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A list that was read page by page to its end with nothing else in between, while each page told
 * the same total.
 *
 * @param total how many things there are by what the pages say
 * @param shown how many all pages together hold
 * @param last the call of the last page
 */
public record PageWalk(int total, int shown, Call last) {

  private static final String PAGES_IN_ALL = "totalpages";

  /**
   * The walk that begins with a call, if it does and was brought to its end.
   *
   * @param alike the calls of the same operation, in order
   * @param size how many things an answer holds
   */
  public static Optional<PageWalk> from(Call first, List<Call> alike, ToIntFunction<Call> size) {
    Optional<Integer> total = ListRequests.asks(first) ? Optional.empty() : total(first);
    int full = total.isEmpty() ? 0 : size.applyAsInt(first);
    if (total.isEmpty() || full < 1) {
      return Optional.empty();
    }
    int shown = full;
    Call last = first;
    for (Call call : alike.subList(alike.indexOf(first) + 1, alike.size())) {
      boolean goesOn = call.exchange().id() == last.exchange().id() + 1 && isPage(call);
      if (!goesOn || !total(call).equals(total)) {
        return Optional.empty();
      }
      int more = size.applyAsInt(call);
      shown += more;
      last = call;
      if (more < full) {
        return Optional.of(new PageWalk(total.get(), shown, last));
      }
    }
    return Optional.empty();
  }

  /** Whether there are things that no page holds. */
  public boolean hidesSome() {
    return shown < total;
  }

  private static boolean isPage(Call call) {
    String query = String.valueOf(call.exchange().request().uri().getQuery());
    String name = WordSplitter.joined(query.split("=", 2)[0]);
    boolean alone = query.contains("=") && !query.contains("&");
    return call.succeeded()
        && alone
        && Stream.of(PageLexicon.PAGES, PageLexicon.OFFSETS, PageLexicon.CURSORS)
            .anyMatch(names -> names.contains(name));
  }

  private static Optional<Integer> total(Call call) {
    return call.exchange()
        .received()
        .flatMap(AnswerJson::salvaged)
        .flatMap(
            body ->
                body.properties().stream()
                    .filter(field -> isTotal(WordSplitter.joined(field.getKey())))
                    .map(Map.Entry::getValue)
                    .filter(JsonNode::isInt)
                    .map(JsonNode::intValue)
                    .findFirst());
  }

  private static boolean isTotal(String name) {
    return PageLexicon.TOTALS.contains(name) && !name.equals(PAGES_IN_ALL);
  }
}
