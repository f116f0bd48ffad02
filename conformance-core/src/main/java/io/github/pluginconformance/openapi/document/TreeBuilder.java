package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Builds a tree and its places from a stream of tokens, without recursion. */
final class TreeBuilder {

  /** A value that is complete, with what is needed to let an alias stand for it. */
  record Built(JsonNode node, Place place, long size, int height) {}

  private static final class Frame {
    private final JsonNode node;
    private final Place place;
    private long size = 1;
    private int height = 1;
    private String key = "";
    private @Nullable Position keyAt;

    private Frame(JsonNode node, Place place) {
      this.node = node;
      this.place = place;
    }
  }

  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Built root;

  int depth() {
    return open.size();
  }

  boolean isComplete() {
    return root != null;
  }

  Built root() {
    if (root == null) {
      throw new IllegalStateException("no value yet");
    }
    return root;
  }

  void startObject(Position at) {
    open.push(new Frame(JsonNodeFactory.instance.objectNode(), placeFor(at)));
  }

  void startArray(Position at) {
    open.push(new Frame(JsonNodeFactory.instance.arrayNode(), placeFor(at)));
  }

  /** Names the next value. Whether the name is new in its object. */
  boolean key(String name, Position at) {
    Frame frame = open.element();
    frame.key = name;
    frame.keyAt = at;
    return !frame.node.has(name);
  }

  /** Whether the innermost open value is an object. */
  boolean inObject() {
    Frame frame = open.peek();
    return frame != null && frame.node.isObject();
  }

  void scalar(JsonNode node, Position at) {
    add(new Built(node, placeFor(at), 1, 0));
  }

  /** Puts a value here that was built before. */
  void alias(Built other, Position at) {
    add(new Built(other.node, placeFor(at).aliasOf(other.place), other.size, other.height));
  }

  /** Ends the innermost open object or array. */
  Built end() {
    Frame frame = open.pop();
    Built built = new Built(frame.node, frame.place, frame.size, frame.height);
    add(built);
    return built;
  }

  private void add(Built built) {
    Frame frame = open.peek();
    if (frame == null) {
      root = built;
      return;
    }
    frame.size += built.size;
    frame.height = Math.max(frame.height, built.height + 1);
    if (frame.node instanceof ObjectNode object) {
      object.set(frame.key, built.node);
      frame.place.member(frame.key, built.place);
    } else {
      ((ArrayNode) frame.node).add(built.node);
      frame.place.item(built.place);
    }
  }

  private Place placeFor(Position at) {
    Frame frame = open.peek();
    Position keyAt = frame != null && frame.node.isObject() ? frame.keyAt : null;
    Position position = keyAt == null ? at : keyAt;
    return new Place(position.line(), position.column());
  }

  /** The pointer of the value that is being read. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Iterator<Frame> frames = open.descendingIterator(); frames.hasNext(); ) {
      Frame frame = frames.next();
      pointer.append('/');
      pointer.append(
          frame.node.isObject() ? Pointers.escape(frame.key) : String.valueOf(frame.node.size()));
    }
    return pointer.toString();
  }
}
