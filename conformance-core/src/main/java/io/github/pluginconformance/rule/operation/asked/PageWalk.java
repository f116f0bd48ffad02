package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * A list that was read page by page to its end with nothing but reads in between, while each page
 * told the same total.
 *
 * @param total how many things there are by what the pages say
 * @param shown how many all pages together hold
 * @param last the call of the last page
 */
public record PageWalk(int total, int shown, Call last) {

  private static final String PAGES_IN_ALL = "totalpages";

  /** All pages of a list are read within so many calls, if they are. */
  private static final int NEAR = 40;

  /**
   * The walk that begins with a call, if it does and was brought to its end. Pages of other lists
   * may have been read in between, as where several lists are looked at in turn.
   *
   * @param alike the calls of the same operation, in order
   * @param size how many things an answer holds
   * @param onlyReads whether nothing but reads stands between two calls
   */
  public static Optional<PageWalk> from(
      Call first, List<Call> alike, ToIntFunction<Call> size, BiPredicate<Call, Call> onlyReads) {
    Optional<Integer> total = ListRequests.asks(first) ? Optional.empty() : total(first);
    int full = total.isEmpty() ? 0 : size.applyAsInt(first);
    if (total.isEmpty() || full < 1) {
      return Optional.empty();
    }
    int shown = full;
    int pages = 1;
    Call last = first;
    int at = alike.indexOf(first) + 1;
    for (Call call : alike.subList(at, Math.min(alike.size(), at + NEAR))) {
      if (!isOfSameList(first, call)) {
        continue;
      }
      if (!goesOn(last, call, shown, pages)
          || !onlyReads.test(first, call)
          || !total(call).equals(total)) {
        return Optional.empty();
      }
      int more = size.applyAsInt(call);
      shown += more;
      pages++;
      last = call;
      if (more < full) {
        return Optional.of(new PageWalk(total.get(), shown, call));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfSameList(Call first, Call call) {
    return first
        .exchange()
        .request()
        .uri()
        .getRawPath()
        .equals(call.exchange().request().uri().getRawPath());
  }

  /** Pages that pass over some things are noticed by nobody: each of them looks right. */
  public Optional<ListFault> fault() {
    return shown >= total
        ? Optional.empty()
        : Optional.of(
            new ListFault(
                last,
                "All pages of the list together hold "
                    + shown
                    + " of the "
                    + total
                    + " things that each of them tells of",
                "pages",
                "as many things on all pages as the total says",
                shown + " things"));
  }

  /** Whether a call asks for just what comes behind all that was shown. */
  private static boolean goesOn(Call last, Call call, int shown, int pages) {
    Map<String, String> query = ListRequests.query(call);
    if (!call.succeeded() || query.size() != 1) {
      return false;
    }
    Map.Entry<String, String> only = query.entrySet().iterator().next();
    String name = WordSplitter.joined(only.getKey());
    String value = only.getValue();
    return PageLexicon.OFFSETS.contains(name) && value.equals(String.valueOf(shown))
        || PageLexicon.PAGES.contains(name) && isNextPage(last, only.getKey(), value, pages)
        || PageLexicon.CURSORS.contains(name) && isSaidBy(last, value);
  }

  /** Pages are counted from 1, or from 0. */
  private static boolean isNextPage(Call last, String name, String value, int pages) {
    String before = ListRequests.query(last).get(name);
    return before == null
        ? value.equals(String.valueOf(pages + 1)) || value.equals(String.valueOf(pages))
        : before.matches("\\d{1,8}") && value.equals(String.valueOf(Integer.parseInt(before) + 1));
  }

  private static boolean isSaidBy(Call last, String cursor) {
    return last.exchange()
        .received()
        .filter(response -> response.text().contains('"' + cursor + '"'))
        .isPresent();
  }

  /** How many things there are by what an answer says. */
  static Optional<Integer> total(Call call) {
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
