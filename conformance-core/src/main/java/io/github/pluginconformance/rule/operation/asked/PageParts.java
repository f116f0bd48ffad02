package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read as it is, then in two pages, then as it is again, and that showed the same
 * before and after. What it showed has to stand on its pages in the same order.
 */
public final class PageParts {

  private static final Comparator<Call> IN_ORDER =
      Comparator.comparingInt(call -> call.exchange().id());

  private static final Set<String> MORE = Set.of("hasmore", "hasnext", "more");

  private final List<JsonNode> whole;
  private final Call list;
  private final Call first;
  private final List<JsonNode> firstItems;
  private final String sizeName;
  private final int size;
  private final @Nullable Call second;
  private final List<JsonNode> secondItems;

  private PageParts(
      Call list,
      Call first,
      @Nullable Call second,
      String sizeName,
      Function<Call, List<JsonNode>> items) {
    this.list = list;
    this.whole = items.apply(list);
    this.first = first;
    this.firstItems = items.apply(first);
    this.sizeName = sizeName;
    this.size = size(ListRequests.query(first).getOrDefault(sizeName, ""));
    this.second = second;
    this.secondItems = second == null ? List.of() : items.apply(second);
  }

  /**
   * The pages of a list that begin with a call of it, if the next calls asked for them.
   *
   * @param alike the calls of the same operation, in order
   * @param items the things that an answer shows
   */
  public static Optional<PageParts> from(
      Call list, List<Call> alike, Function<Call, List<JsonNode>> items) {
    int at = Collections.binarySearch(alike, list, IN_ORDER);
    Optional<Call> first = following(alike, at, 1).filter(Call::succeeded);
    Optional<String> size = first.flatMap(page -> added(list, page)).filter(PageParts::isSize);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    Optional<Call> next = following(alike, at, 2).filter(Call::succeeded);
    boolean paged = next.flatMap(page -> added(first.get(), page)).isPresent();
    Optional<Call> after = paged ? following(alike, at, 3) : next;
    return after
        .filter(Call::succeeded)
        .filter(again -> isSame(list, again) && items.apply(again).equals(items.apply(list)))
        .map(
            again -> new PageParts(list, first.get(), paged ? next.get() : null, size.get(), items))
        .filter(pages -> pages.size > 0 && pages.size < pages.whole.size());
  }

  private static Optional<Call> following(List<Call> alike, int at, int further) {
    return at + further < alike.size()
            && alike.get(at + further).exchange().id() == alike.get(at).exchange().id() + further
        ? Optional.of(alike.get(at + further))
        : Optional.empty();
  }

  private static boolean isSame(Call one, Call other) {
    return one.exchange().request().uri().equals(other.exchange().request().uri());
  }

  /** The one parameter that a call has more than another of the same list. */
  private static Optional<String> added(Call one, Call other) {
    return ListRequests.query(other).keySet().stream()
        .filter(name -> !ListRequests.query(one).containsKey(name))
        .filter(name -> ListRequests.asksTheSame(one, other, name))
        .findFirst();
  }

  private static int size(String value) {
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  private static boolean isSize(String name) {
    return PageLexicon.SIZES.contains(WordSplitter.joined(name));
  }

  /** The call that asked for the first page. */
  public Call first() {
    return first;
  }

  /** What the pages show otherwise than the list, the plainest first; too many is told anyway. */
  public Optional<ListFault> fault() {
    if (firstItems.size() > size) {
      return Optional.empty();
    }
    if (firstItems.size() < size) {
      return fewer();
    }
    if (!areTheSame(firstItems, whole.subList(0, size))) {
      return Optional.empty();
    }
    return total().or(() -> second == null ? ended() : next(second));
  }

  /** A size that the things themselves have is a wish for such things, as for shoes. */
  private Optional<ListFault> fewer() {
    String name = WordSplitter.joined(sizeName);
    boolean chooses =
        whole.stream()
            .flatMap(item -> item.properties().stream())
            .anyMatch(field -> name(field).equals(name));
    if (chooses) {
      return Optional.empty();
    }
    return Optional.of(
        new ListFault(
            first,
            "The list holds fewer than " + sizeName + "=" + size + " asks for, though it has more",
            sizeName,
            size + " items of the " + whole.size() + " that it shows without " + sizeName,
            firstItems.size() + " items"));
  }

  /** How many there are does not depend on how many are asked for. */
  private Optional<ListFault> total() {
    OptionalInt all = total(list);
    OptionalInt told = total(first);
    return all.isPresent()
            && told.isPresent()
            && told.getAsInt() < whole.size()
            && all.getAsInt() >= whole.size()
        ? Optional.of(
            new ListFault(
                first,
                "The total is another with " + sizeName + " than without it",
                "total",
                String.valueOf(all.getAsInt()),
                String.valueOf(told.getAsInt())))
        : Optional.empty();
  }

  private Optional<ListFault> ended() {
    return saysItIsTheLast()
        ? Optional.of(
            new ListFault(
                first,
                "The page says that it is the last one, though the list has more",
                sizeName,
                "a way to the other " + (whole.size() - size) + " items",
                "none"))
        : Optional.empty();
  }

  private Optional<ListFault> next(Call page) {
    String place = added(first, page).orElse("");
    List<JsonNode> twice = secondItems.stream().filter(one -> holds(firstItems, one)).toList();
    if (!twice.isEmpty()) {
      return Optional.of(
          new ListFault(
              page,
              "The second page of the list repeats what the first one shows",
              place,
              "to begin with " + Items.inWords(whole.get(size)),
              Items.inWords(twice.get(0)) + " on both"));
    }
    return holds(secondItems, whole.get(size))
        ? Optional.empty()
        : Optional.of(
            new ListFault(
                page,
                "The second page of the list passes over what follows the first one",
                place,
                "to begin with " + Items.inWords(whole.get(size)),
                secondItems.isEmpty()
                    ? "nothing"
                    : "it begins with " + Items.inWords(secondItems.get(0))));
  }

  private static boolean areTheSame(List<JsonNode> some, List<JsonNode> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!Items.isTheSameThing(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<JsonNode> items, JsonNode one) {
    return items.stream().anyMatch(item -> item.equals(one) || isNamedAlike(item, one));
  }

  /** Things without an id that have much in common are not the same. */
  private static boolean isNamedAlike(JsonNode item, JsonNode one) {
    JsonNode id = item.path("id");
    return id.isValueNode() && id.equals(one.path("id"));
  }

  private static OptionalInt total(Call call) {
    return PageWalk.total(call).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private boolean saysItIsTheLast() {
    List<Map.Entry<String, JsonNode>> said =
        body(first).stream()
            .flatMap(
                body ->
                    Stream.concat(
                        body.properties().stream(),
                        body.valueStream().flatMap(inner -> inner.properties().stream())))
            .filter(field -> PageLexicon.NEXT.contains(name(field)) || MORE.contains(name(field)))
            .toList();
    return !said.isEmpty() && said.stream().allMatch(field -> isNothing(field.getValue()));
  }

  private static String name(Map.Entry<String, JsonNode> field) {
    return WordSplitter.joined(field.getKey());
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull()
        || value.isTextual() && value.textValue().isEmpty()
        || value.isBoolean() && !value.booleanValue();
  }

  private static Optional<JsonNode> body(Call call) {
    return call.exchange().received().flatMap(AnswerJson::salvaged);
  }
}
