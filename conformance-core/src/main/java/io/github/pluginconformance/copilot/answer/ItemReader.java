package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.copilot.answer.AnswerItems.Kind;
import io.github.pluginconformance.copilot.path.JsonPath;
import io.github.pluginconformance.copilot.path.PathSegment;
import io.github.pluginconformance.copilot.path.PathSelector;
import io.github.pluginconformance.copilot.path.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the items of an answer: by {@code data_path}, or by the usual names of lists. */
public final class ItemReader {

  private static final List<String> LISTS =
      List.of("results", "items", "data", "value", "records", "entries");

  private ItemReader() {}

  /** The items of an answer; where {@code data_path} is no query, nothing. */
  public static AnswerItems of(ResponseSemantics semantics, JsonNode answer) {
    if (semantics.dataPath().isEmpty()) {
      return of(List.of(inferred(answer)));
    }
    String text = semantics.dataPath().get();
    Optional<JsonPath> query = ResponseSemantics.query(text);
    return query.isEmpty()
        ? none(Kind.UNDECIDED, "data_path is no query")
        : of(query.get(), answer);
  }

  private static AnswerItems of(JsonPath query, JsonNode answer) {
    Selected selected = query.select(answer);
    if (selected.undecided() != null) {
      return none(Kind.UNDECIDED, selected.undecided());
    }
    return selected.nodes().isEmpty() ? missed(query.segments(), answer) : of(selected.nodes());
  }

  private static JsonNode inferred(JsonNode answer) {
    return LISTS.stream().map(answer::path).filter(JsonNode::isArray).findFirst().orElse(answer);
  }

  /** One array is spread: each element is an item. */
  private static AnswerItems of(List<JsonNode> nodes) {
    if (nodes.size() > 1) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      all.addAll(nodes);
      return new AnswerItems(Kind.SOME, all, nodes, "");
    }
    JsonNode only = nodes.get(0);
    if (only.isNull() || (only.isArray() && only.isEmpty())) {
      return none(Kind.EMPTY, only.isNull() ? "null" : "an empty list");
    }
    List<JsonNode> items = new ArrayList<>();
    if (only.isArray()) {
      only.forEach(items::add);
    } else {
      items.add(only);
    }
    return new AnswerItems(Kind.SOME, only, items, "");
  }

  /** Tells a list that happens to be empty from a query that leads past the answer. */
  private static AnswerItems missed(List<PathSegment> segments, JsonNode answer) {
    int last = segments.size() - 1;
    while (last > 0 && nodes(segments, last, answer).isEmpty()) {
      last--;
    }
    boolean empty =
        nodes(segments, last, answer).stream()
            .allMatch(node -> node.isNull() || (node.isContainerNode() && node.isEmpty()));
    boolean choosy =
        segments.get(last).descendant()
            || segments.get(last).selectors().stream().anyMatch(ItemReader::mayFindNone);
    boolean isObject = nodes(segments, last, answer).stream().anyMatch(JsonNode::isObject);
    return (empty && !isObject) || choosy
        ? none(Kind.EMPTY, empty ? "an empty list or null" : "nothing that the query chooses")
        : none(Kind.NOTHING, "nothing");
  }

  private static boolean mayFindNone(PathSelector selector) {
    return !(selector instanceof PathSelector.Name || selector instanceof PathSelector.Index);
  }

  private static List<JsonNode> nodes(List<PathSegment> segments, int first, JsonNode answer) {
    return JsonPath.of(segments.subList(0, first)).select(answer).nodes();
  }

  private static AnswerItems none(Kind kind, String reason) {
    return new AnswerItems(kind, MissingNode.getInstance(), List.of(), reason);
  }
}
