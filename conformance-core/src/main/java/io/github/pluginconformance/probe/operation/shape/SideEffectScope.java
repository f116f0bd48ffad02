package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what acts reaches what was there before: it takes nothing that could be our own, as
 * logging out, undoing or emptying does, or it takes the name of something to act on.
 */
final class SideEffectScope {

  private final OperationShapes shapes;

  SideEffectScope(OperationShapes shapes) {
    this.shapes = shapes;
  }

  /** Whether an operation changes or deletes what exists. */
  boolean isFar(OperationShape shape) {
    return shape.access() == Access.UPDATE
        || shape.access() == Access.DELETE
        || Destruction.isLikely(shape)
        || mayBeFar(shape);
  }

  /** Whether an action may change what exists, whatever it is called. */
  private boolean mayBeFar(OperationShape shape) {
    boolean names =
        shape.slots().stream()
            .filter(slot -> slot.required() || slot.in("body"))
            .anyMatch(slot -> namesSomething(shape, slot));
    return switch (shape.access()) {
      case ACT ->
          names
              || isTold(shape)
              || isAboutAll(shape)
              || !startsSomething(shape) && !takesContent(shape);
      case CREATE ->
          isTold(shape)
              || isAboutAll(shape)
              || NameLexicon.DEEDS.contains(shape.noun()) && (names || !takesContent(shape))
              || isDoneTo(shape) && !takesContent(shape);
      default -> false;
    };
  }

  /**
   * Whether a value names something that exists. A text that nothing describes further may be a
   * name of our own choice, as of a conversation.
   */
  private boolean namesSomething(OperationShape shape, Slot slot) {
    boolean known = isOfKnownResource(shape, slot);
    if (slot.in("path")) {
      return known || isNamed(shape, slot) && isTaken(slot);
    }
    return !slot.in("header")
        && !slot.in("cookie")
        && isNamed(shape, slot)
        && (known || isTaken(slot));
  }

  /** Whether a value of its body says what to do, such as to delete. */
  private static boolean isTold(OperationShape shape) {
    return shape.slots().stream()
        .anyMatch(
            slot -> slot.in("body") && Wording.isAction(slot.name(), slot.schema(), slot.node()));
  }

  /** Whether what is made up may well be somebody's. */
  private boolean isTaken(Slot slot) {
    return isNumber(slot) || SlotExamples.any(slot);
  }

  private boolean isNamed(OperationShape shape, Slot slot) {
    String last = WordSplitter.last(slot.name());
    String noun = Plurals.singular(last);
    boolean resource = !noun.equals(shape.noun()) && !shapes.about(noun).isEmpty();
    return NameLexicon.ID_WORDS.contains(last) || !slot.in("path") && resource;
  }

  private boolean isOfKnownResource(OperationShape shape, Slot slot) {
    return shape.isId(slot)
        && shapes.about(shape.nounOf(slot)).stream()
            .anyMatch(other -> !other.operation().equals(shape.operation()));
  }

  private boolean isNumber(Slot slot) {
    SchemaRef schema = slot.schema() == null ? null : shapes.schemas().items(slot.schema());
    return schema != null
        && (shapes.schemas().isType(schema, "integer")
            || shapes.schemas().isType(schema, "number"));
  }

  /** Whether its address says that it acts on what is there, whatever it is told besides. */
  private static boolean isAboutAll(OperationShape shape) {
    String path = shape.operation().path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return !last.contains("{")
        && WordSplitter.words(last).stream().anyMatch(NameLexicon.ABOUT_ALL::contains);
  }

  /**
   * A job that is started, or something else that is new: by its status, and by its name or since
   * such things have addresses. A status alone says nothing: to pay or to close is accepted too.
   */
  private boolean startsSomething(OperationShape shape) {
    boolean fresh =
        shape.operation().responses().stream()
            .anyMatch(one -> Set.of("201", "202").contains(one.status()));
    boolean said =
        Stream.of(shape.operation().displayName(), shape.operation().path())
            .flatMap(name -> WordSplitter.words(name).stream())
            .anyMatch(NameLexicon.STARTS::contains);
    String item = shape.operation().path() + "/{";
    boolean addressed =
        shapes.all().stream().anyMatch(other -> other.operation().path().startsWith(item));
    return fresh && (said || addressed);
  }

  /**
   * Whether a path ends in one word below another, as {@code /cart/submit} and {@code
   * /subscription/renew}: something is done to what stands before it.
   */
  private static boolean isDoneTo(OperationShape shape) {
    List<String> literals =
        Stream.of(shape.operation().path().split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
            .toList();
    String last = literals.isEmpty() ? "" : literals.get(literals.size() - 1);
    return literals.size() > 1
        && last.equals(Plurals.singular(last))
        && !ResourceNouns.ofPath("/" + literals.get(literals.size() - 2)).isEmpty();
  }

  private boolean takesContent(OperationShape shape) {
    return shape.slots().stream().anyMatch(slot -> isContent(shape, slot)) || hasOtherBody(shape);
  }

  private boolean isContent(OperationShape shape, Slot slot) {
    boolean place = slot.in("body") || slot.in("query") || slot.in("path");
    return place
        && !isNamed(shape, slot)
        && !ResourceNouns.isIndex(slot.name())
        && isOpen(slot.schema());
  }

  /** Whether a schema leaves it to the caller what to say, rather than which switch to set. */
  private boolean isOpen(@Nullable SchemaRef schema) {
    if (schema == null) {
      return true;
    }
    JsonNode node = shapes.schemas().resolved(schema).node();
    if (node.has("enum") || node.has("const") || shapes.schemas().isType(schema, "boolean")) {
      return false;
    }
    return !shapes.schemas().isType(schema, "array") || isOpen(shapes.schemas().items(schema));
  }

  /** A body that is no object with properties, such as a text. */
  private boolean hasOtherBody(OperationShape shape) {
    Optional<SchemaRef> body =
        OperationShapes.bodyContent(shape.operation()).map(MediaTypeSpec::schema);
    return OperationShapes.bodyContent(shape.operation()).isPresent()
        && body.map(schema -> shapes.schemas().properties(schema).isEmpty() && isOpen(schema))
            .orElse(true);
  }
}
