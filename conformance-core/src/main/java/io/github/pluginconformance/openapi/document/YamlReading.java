package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document event by event into a tree. Nothing is ever constructed from a tag.
 */
final class YamlReading {

  static final int DEEPEST = 100;
  static final int LONGEST_SCALAR = 256 * 1024;
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> CORE_TAGS =
      Set.of(
          "!",
          CORE + "str",
          CORE + "int",
          CORE + "float",
          CORE + "bool",
          CORE + "null",
          CORE + "map",
          CORE + "seq");

  private final Faults faults;
  private final TreeBuilder tree = new TreeBuilder();
  private final YamlAnchors anchors = new YamlAnchors(tree);
  private final Deque<Boolean> keyWanted = new ArrayDeque<>();

  private YamlReading(Faults faults) {
    this.faults = faults;
  }

  static RawDocument read(String text, Faults faults) throws UnreadableException {
    YamlPrescan.refuseLongScalars(text);
    YamlReading reading = new YamlReading(faults);
    try {
      return reading.read(new Parse(settings()).parseString(YamlPrescan.printable(text, faults)));
    } catch (YamlEngineException invalid) {
      throw YamlFaults.of(invalid, reading.tree.pointer());
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setLabel("document").setCodePointLimit(Integer.MAX_VALUE).build();
  }

  private RawDocument read(Iterable<Event> events) throws UnreadableException {
    Iterator<Event> stream = events.iterator();
    for (Event event = next(stream); event != null; event = next(stream)) {
      if (isSecondDocument(event)) {
        break;
      }
      take(event);
    }
    if (!tree.isComplete()) {
      throw new UnreadableException(
          FaultKind.SPEC_EMPTY, "", null, "empty, where an OpenAPI document is wanted");
    }
    return new RawDocument(tree.root().node(), tree.root().place());
  }

  /** The library fails over escapes that are cut off, or stand for no character. */
  private @Nullable Event next(Iterator<Event> stream) throws UnreadableException {
    try {
      return stream.hasNext() ? stream.next() : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      throw new UnreadableException(
          FaultKind.YAML_INVALID,
          tree.pointer(),
          null,
          "not YAML 1.2: an escape in a quoted text that stands for no character");
    }
  }

  private void take(Event event) throws UnreadableException {
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end();
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> {}
    }
  }

  private boolean isSecondDocument(Event event) {
    boolean second = event.getEventId() == Event.ID.DocumentStart && tree.isComplete();
    if (second) {
      faults.add(
          FaultKind.YAML_MULTIPLE_DOCUMENTS,
          "",
          at(event),
          "a second document starts here; only the first is read");
    }
    return second;
  }

  private void start(CollectionStartEvent event) throws UnreadableException {
    if (expectsKey()) {
      throw refused(FaultKind.YAML_RECURSIVE_KEY, event, "a collection stands as a key");
    }
    if (tree.depth() >= DEEPEST) {
      throw refused(FaultKind.LIMIT_YAML_DEPTH, event, "nested deeper than " + DEEPEST + " levels");
    }
    checkTag(event, event.getTag());
    boolean mapping = event instanceof MappingStartEvent;
    if (mapping) {
      tree.startObject(at(event));
    } else {
      tree.startArray(at(event));
    }
    keyWanted.push(mapping);
    anchors.open(event);
  }

  private void end() {
    TreeBuilder.Built built = tree.end();
    if (YamlMerge.apply(built.node())) {
      faults.add(
          FaultKind.YAML_MERGE_KEY,
          tree.pointer(),
          built.place().position(),
          "a merge key (<<), which YAML 1.2 does not have; it was merged");
    }
    keyWanted.pop();
    anchors.close(built);
    valueTaken();
  }

  private void scalar(ScalarEvent event) throws UnreadableException {
    checkTag(event, event.getTag());
    if (event.getValue().length() > LONGEST_SCALAR) {
      throw refused(
          FaultKind.LIMIT_YAML_SCALAR,
          event,
          "one scalar of more than " + LONGEST_SCALAR + " characters");
    }
    if (expectsKey()) {
      key(event);
      return;
    }
    JsonNode node = value(event);
    tree.scalar(node, at(event));
    anchors.scalar(event, node);
    valueTaken();
  }

  private void key(ScalarEvent event) {
    String name = event.getValue();
    if (!tree.key(name, at(event))) {
      faults.add(
          FaultKind.YAML_DUPLICATE_KEY,
          tree.pointer(),
          at(event),
          "the key '" + name + "' stands twice in one mapping; the last one is used");
    }
    if (event.isPlain() && YamlScalars.isTrapForKey(name)) {
      warnOfTrap(name, at(event));
    }
    anchors.scalar(event, TextNode.valueOf(name));
    keyTaken();
  }

  private JsonNode value(ScalarEvent event) {
    String text = event.getValue();
    if (!event.isPlain() || isText(event)) {
      return TextNode.valueOf(text);
    }
    if (YamlScalars.isTrap(text)) {
      warnOfTrap(text, at(event));
    }
    Optional<? extends JsonNode> resolved = YamlScalars.resolve(text);
    if (resolved.isPresent()) {
      return resolved.get();
    }
    faults.add(
        FaultKind.LIMIT_JSON_NUMBER, tree.pointer(), at(event), "a number beyond our bounds");
    return TextNode.valueOf(text);
  }

  private static boolean isText(ScalarEvent event) {
    return event.getTag().filter(tag -> tag.equals(CORE + "str") || tag.equals("!")).isPresent();
  }

  private void warnOfTrap(String text, Position at) {
    faults.add(
        FaultKind.YAML_IMPLICIT_TYPE,
        tree.pointer(),
        at,
        "the unquoted '" + text + "' means something else to YAML 1.1 readers; quote it");
  }

  private void alias(AliasEvent event) throws UnreadableException {
    TreeBuilder.Built built = anchors.behind(event, expectsKey());
    if (expectsKey()) {
      aliasAsKey(built, event);
      return;
    }
    anchors.count(built, event);
    tree.alias(built, at(event));
    valueTaken();
  }

  private void aliasAsKey(TreeBuilder.Built built, AliasEvent event) throws UnreadableException {
    if (!built.node().isValueNode()) {
      throw refused(FaultKind.YAML_RECURSIVE_KEY, event, "a collection stands as a key");
    }
    tree.key(built.node().asText(), at(event));
    keyTaken();
  }

  private void checkTag(Event event, Optional<String> tag) {
    if (tag.isPresent() && !CORE_TAGS.contains(tag.get())) {
      faults.add(
          FaultKind.YAML_TAG,
          tree.pointer(),
          at(event),
          "the tag " + tag.orElse("") + " is not one of YAML's core schema; it was ignored");
    }
  }

  private boolean expectsKey() {
    return Boolean.TRUE.equals(keyWanted.peek());
  }

  private void keyTaken() {
    keyWanted.pop();
    keyWanted.push(false);
  }

  private void valueTaken() {
    if (tree.inObject()) {
      keyWanted.pop();
      keyWanted.push(true);
    }
  }

  private UnreadableException refused(FaultKind kind, Event event, String message) {
    return new UnreadableException(kind, tree.pointer(), at(event), message);
  }

  static Position at(Event event) {
    return event.getStartMark().map(YamlReading::position).orElse(new Position(1, 1));
  }

  static @Nullable Position positionOf(Optional<Mark> mark) {
    return mark.map(YamlReading::position).orElse(null);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
