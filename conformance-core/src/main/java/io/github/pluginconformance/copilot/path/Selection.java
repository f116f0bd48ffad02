package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Evaluates segments on one document. */
final class Selection {

  /** Several descendants in a row multiply what they select. */
  private static final int MOST = 100_000;

  private final JsonNode root;
  private final Filtering filtering = new Filtering(this);
  private int visited;

  Selection(JsonNode root) {
    this.root = root;
  }

  List<JsonNode> from(JsonNode start, List<PathSegment> segments) {
    List<JsonNode> nodes = List.of(start);
    for (PathSegment segment : segments) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : nodes) {
        look(node, segment, next);
      }
      nodes = next;
    }
    return nodes;
  }

  /** What a query inside of a filter selects. */
  List<JsonNode> of(Operand.Query query, JsonNode current) {
    return from(query.relative() ? current : root, query.segments());
  }

  private void look(JsonNode node, PathSegment segment, List<JsonNode> selected) {
    if (++visited > MOST) {
      throw new Undecidable("the query looks at more than " + MOST + " values");
    }
    segment.selectors().forEach(selector -> select(node, selector, selected));
    if (segment.descendant()) {
      node.forEach(child -> look(child, segment, selected));
    }
  }

  private void select(JsonNode node, PathSelector selector, List<JsonNode> selected) {
    if (selector instanceof PathSelector.Name name && node.has(name.name())) {
      selected.add(node.get(name.name()));
    } else if (selector instanceof PathSelector.Wildcard) {
      node.forEach(selected::add);
    } else if (selector instanceof PathSelector.Index index && node.isArray()) {
      element(node, index.index(), selected);
    } else if (selector instanceof PathSelector.Slice slice && node.isArray()) {
      slice(node, slice, selected);
    } else if (selector instanceof PathSelector.Filter filter) {
      node.forEach(child -> filter(child, filter.condition(), selected));
    }
  }

  private void filter(JsonNode child, Condition condition, List<JsonNode> selected) {
    if (filtering.holds(condition, child)) {
      selected.add(child);
    }
  }

  private static void element(JsonNode array, long index, List<JsonNode> selected) {
    long place = index < 0 ? index + array.size() : index;
    if (place >= 0 && place < array.size()) {
      selected.add(array.get((int) place));
    }
  }

  private static void slice(JsonNode array, PathSelector.Slice slice, List<JsonNode> selected) {
    long size = array.size();
    long step = slice.step();
    if (step > 0) {
      long from = bounded(slice.start() == null ? 0 : slice.start(), 0, size, size);
      long to = bounded(slice.end() == null ? size : slice.end(), 0, size, size);
      for (long i = from; i < to; i += step) {
        selected.add(array.get((int) i));
      }
    } else if (step < 0) {
      long from = bounded(slice.start() == null ? size - 1 : slice.start(), -1, size - 1, size);
      Long end = slice.end();
      long to = end == null ? -1 : bounded(end, -1, size - 1, size);
      for (long i = from; i > to; i += step) {
        selected.add(array.get((int) i));
      }
    }
  }

  /** A place counted from the start, at least and at most so large. */
  private static long bounded(long place, long least, long most, long size) {
    return Math.min(Math.max(place < 0 ? place + size : place, least), most);
  }
}
