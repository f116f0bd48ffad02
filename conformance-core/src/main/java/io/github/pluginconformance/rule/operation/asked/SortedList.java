package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.RangeLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is asked for in an order, by a property of its things: {@code sort=price}, {@code
 * -price}, {@code price_desc}, or {@code order=desc} where the document says by what the list is
 * sorted. Only numbers, times and plain words are compared: languages sort texts in many ways.
 *
 * @param downward whether the greatest is asked for first; absent where the call does not say
 */
public record SortedList(
    String asked, String property, Optional<Boolean> downward, List<JsonNode> values) {

  private static final int FEWEST = 3;

  /** What is wrong with the list, if it is in another order. */
  public Optional<ListFault> fault(Call call) {
    return isInOrder()
        ? Optional.empty()
        : Optional.of(
            new ListFault(
                call,
                "The list is not sorted as " + asked + " asks for",
                parameter(),
                "sorted by " + property,
                shown()));
  }

  /** How a call asks for its list to be sorted, if its values can be compared. */
  public static Optional<SortedList> of(Call call, List<JsonNode> items) {
    Map<String, String> query = ListRequests.query(call);
    List<Map.Entry<String, String>> orders =
        query.entrySet().stream()
            .filter(one -> RangeLexicon.SORTS.contains(WordSplitter.joined(one.getKey())))
            .toList();
    if (orders.isEmpty() || items.size() < FEWEST) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    orders.forEach(one -> words.addAll(WordSplitter.words(one.getValue())));
    Optional<Boolean> downward = downward(orders, words);
    words.removeIf(
        word -> RangeLexicon.UPWARD.contains(word) || RangeLexicon.DOWNWARD.contains(word));
    String asked =
        orders.stream().map(one -> one.getKey() + "=" + one.getValue()).findFirst().get();
    return property(String.join("", words), items.get(0), call.operation())
        .map(name -> new SortedList(asked, name, downward, values(name, items)))
        .filter(SortedList::canBeCompared);
  }

  private static Optional<Boolean> downward(
      List<Map.Entry<String, String>> orders, List<String> words) {
    if (words.stream().anyMatch(RangeLexicon.DOWNWARD::contains)
        || orders.stream().anyMatch(one -> one.getValue().startsWith("-"))) {
      return Optional.of(true);
    }
    return words.stream().anyMatch(RangeLexicon.UPWARD::contains)
        ? Optional.of(false)
        : Optional.empty();
  }

  /** The property that the words name; where there are none, the one that the document names. */
  private static Optional<String> property(String name, JsonNode item, Operation operation) {
    Stream<String> names = item.properties().stream().map(Map.Entry::getKey);
    if (!name.isEmpty()) {
      return names.filter(one -> WordSplitter.joined(one).equals(name)).findFirst();
    }
    Set<String> said = new HashSet<>();
    Stream.concat(
            Stream.of(operation.summary(), operation.description()),
            operation.parameters().stream()
                .filter(one -> RangeLexicon.SORTS.contains(WordSplitter.joined(one.name())))
                .map(one -> one.description()))
        .forEach(text -> said.addAll(sortedBy(text)));
    List<String> meant = names.filter(one -> said.contains(WordSplitter.joined(one))).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** The word behind "sorted by" or "ordered by". */
  private static List<String> sortedBy(@Nullable String text) {
    List<String> words = WordSplitter.words(text);
    List<String> found = new ArrayList<>();
    for (int i = 2; i < words.size(); i++) {
      boolean sorts = words.get(i - 2).startsWith("sort") || words.get(i - 2).startsWith("order");
      if (sorts && words.get(i - 1).equals("by")) {
        found.add(words.get(i));
        if (i + 1 < words.size()) {
          found.add(words.get(i) + words.get(i + 1));
        }
      }
    }
    return found;
  }

  private static List<JsonNode> values(String name, List<JsonNode> items) {
    return items.stream().map(item -> item.path(name)).toList();
  }

  private boolean canBeCompared() {
    // Other words may be sorted by rank, as states and priorities.
    boolean called =
        FieldLexicon.LABELS.contains(WordSplitter.last(property)) || property.endsWith("ame");
    return values.stream().allMatch(JsonNode::isNumber)
        || called && values.stream().allMatch(SortedList::isPlainWord)
        || values.stream().allMatch(SortedList::isTime);
  }

  private static boolean isPlainWord(JsonNode value) {
    return value.isTextual()
        && value.textValue().matches("[a-z]{1,40}|[A-Z]{1,40}|[A-Z][a-z]{0,40}");
  }

  private static boolean isTime(JsonNode value) {
    return value.isTextual() && AskedRange.moment(value.textValue()).isPresent();
  }

  /** Whether the list is in the order that the call asks for. */
  private boolean isInOrder() {
    boolean up = isSorted(1);
    boolean down = isSorted(-1);
    return downward.isEmpty() ? up || down : downward.get() ? down : up;
  }

  /** The parameter that asks for the order. */
  private String parameter() {
    return asked.substring(0, asked.indexOf('='));
  }

  /** The first values, in the order in which they stand. */
  private String shown() {
    return String.join(", ", values.stream().limit(8).map(JsonText::of).toList());
  }

  /** Capitals may come before all small letters, or not count. */
  private boolean isSorted(int sign) {
    return isSorted(sign, String.CASE_INSENSITIVE_ORDER) || isSorted(sign, String::compareTo);
  }

  private boolean isSorted(int sign, Comparator<String> texts) {
    for (int i = 1; i < values.size(); i++) {
      if (sign * compared(values.get(i - 1), values.get(i), texts) > 0) {
        return false;
      }
    }
    return true;
  }

  private static int compared(JsonNode one, JsonNode other, Comparator<String> texts) {
    if (one.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return AskedRange.moment(one.textValue())
        .flatMap(first -> AskedRange.moment(other.textValue()).map(first::compareTo))
        .orElseGet(() -> texts.compare(one.textValue(), other.textValue()));
  }
}
