package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each value of a write says: what it acts on, what a new thing refers to, or content.
 * What an operation is called decides nothing here but whether it may be one that only makes
 * something.
 */
public final class Roles {

  private static final int DEEPEST = 8;

  private final OperationShapes shapes;
  private final NamingWords words;
  private final SlotKinds kinds;

  public Roles(OperationShapes shapes) {
    this.shapes = shapes;
    this.words = new NamingWords(shapes);
    this.kinds = new SlotKinds(shapes.schemas());
  }

  /**
   * Every single value that a write carries, with its role.
   *
   * @param parameters as a call has them; a value that is put elsewhere is put there
   * @param body as it is sent, if it is JSON; changed in the same way
   */
  public List<Named> in(
      OperationShape shape, Map<String, JsonNode> parameters, @Nullable JsonNode body) {
    List<Named> found = new ArrayList<>();
    for (Slot slot : shape.slots()) {
      JsonNode value = parameters.get(slot.key());
      if (value != null && !slot.in("body")) {
        add(shape, parameters, slot, value, found);
      }
    }
    if (body != null) {
      SchemaRef schema =
          OperationShapes.bodyContent(shape.operation()).map(MediaTypeSpec::schema).orElse(null);
      descend(shape, body, schema, "", 0, found);
    }
    return found;
  }

  private void add(
      OperationShape shape,
      Map<String, JsonNode> parameters,
      Slot slot,
      JsonNode value,
      List<Named> found) {
    String noun = words.noun(shape, slot, "");
    Role role = role(shape, slot, "");
    if (value instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        Slot item = itemSlot(slot);
        found.add(Named.item(items, i, item, noun, role, items.get(i)));
      }
    } else if (value instanceof ObjectNode object) {
      descend(shape, object, slot.schema(), slot.name(), 1, found);
    } else {
      found.add(Named.parameter(parameters, slot, noun, role, value));
    }
  }

  private Slot itemSlot(Slot slot) {
    SchemaRef schema = slot.schema() == null ? null : shapes.schemas().items(slot.schema());
    return new Slot(slot.place(), slot.name(), slot.required(), schema, slot.node());
  }

  private void descend(
      OperationShape shape,
      JsonNode node,
      @Nullable SchemaRef schema,
      String within,
      int depth,
      List<Named> found) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof ArrayNode items) {
      SchemaRef item = schema == null ? null : shapes.schemas().items(schema);
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).isContainerNode()) {
          descend(shape, items.get(i), item, within, depth + 1, found);
        } else {
          Slot slot = new Slot("body", within, true, item, JSON_NULL);
          found.add(
              Named.item(
                  items,
                  i,
                  slot,
                  words.noun(shape, slot, ""),
                  role(shape, slot, ""),
                  items.get(i)));
        }
      }
    } else if (node instanceof ObjectNode object) {
      properties(shape, object, schema, within, depth, found);
    }
  }

  private static final JsonNode JSON_NULL = NullNode.getInstance();

  private void properties(
      OperationShape shape,
      ObjectNode object,
      @Nullable SchemaRef schema,
      String within,
      int depth,
      List<Named> found) {
    Map<String, SchemaRef> declared =
        schema == null ? Map.of() : shapes.schemas().properties(schema, object);
    Set<String> required = schema == null ? Set.of() : shapes.schemas().required(schema);
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
    for (Map.Entry<String, JsonNode> field : fields) {
      String name = field.getKey();
      SchemaRef property = declared.get(name);
      Slot slot =
          shape.known(
              new Slot(
                  "body",
                  name,
                  required.contains(name),
                  property,
                  property == null ? JSON_NULL : property.node()));
      if (field.getValue().isContainerNode()) {
        boolean wraps = NameLexicon.WRAPPERS.contains(slot.normal());
        descend(shape, field.getValue(), property, wraps ? within : name, depth + 1, found);
      } else {
        found.add(
            Named.property(
                object,
                slot,
                words.noun(shape, slot, within),
                role(shape, slot, within),
                field.getValue()));
      }
    }
  }

  /**
   * What a value says.
   *
   * @param within the property that holds it, if it stands deep in a body
   */
  Role role(OperationShape shape, Slot slot, String within) {
    if (slot.in("header") || slot.in("cookie")) {
      return words.isOwner(slot) ? Role.TARGET : Role.CONTENT;
    }
    if (slot.in("path")) {
      return words.isNeutral(slot) ? Role.CONTENT : Role.TARGET;
    }
    return shape.changes() ? changing(shape, slot, within) : making(shape, slot, within);
  }

  /** Whether a new thing has to say to which other one of its kind it belongs. */
  private boolean isReferenceToKin(OperationShape shape, Slot slot) {
    return shape.access() == Access.CREATE && slot.required() && listed(shape.noun());
  }

  private Role changing(OperationShape shape, Slot slot, String within) {
    boolean strong =
        words.isStrong(shape, slot, within) || within.isEmpty() && shape.isRelation(slot);
    if (strong || ResourceNouns.isIndex(slot.name())) {
      return Role.TARGET;
    }
    boolean anchored =
        shape.access() == Access.UPDATE
            && slot.in("body")
            && shape.slots().stream()
                .anyMatch(other -> other.in("path") || words.isStrong(shape, other, ""));
    if (NamingWords.isVersion(shape, slot)) {
      return Role.CONTENT;
    }
    if (!anchored
        && (words.isWeak(slot)
            || shape.access() == Access.DELETE && !NamingWords.isProse(slot.name()))) {
      return kinds.isFlag(slot) ? Role.CONTENT : Role.TARGET;
    }
    return kinds.isFreeText(slot) ? Role.TEXT : Role.CONTENT;
  }

  private Role making(OperationShape shape, Slot slot, String within) {
    if (kinds.isFlag(slot)) {
      return Role.CONTENT;
    }
    if (within.isEmpty() && shape.isRelation(slot)) {
      return isReferenceToKin(shape, slot) ? Role.REFERENCE : Role.TARGET;
    }
    if (words.isStrong(shape, slot, within)) {
      return strong(shape, slot, within);
    }
    if (words.isWeak(slot) || isKeyOfOthers(shape, slot)) {
      boolean addresses = slot.in("query") && kinds.isText(slot);
      return addresses ? Role.TARGET : Role.NAME;
    }
    if (kinds.isFreeText(slot)) {
      return isFoundByPlace(shape) ? Role.NAME : Role.TEXT;
    }
    return isDoubtful(shape, slot) ? Role.TARGET : Role.CONTENT;
  }

  /** The resource of which a new thing has to name one, be it ours or not. */
  public Optional<String> referredTo(OperationShape shape, Slot slot) {
    boolean refers =
        (slot.in("body") || slot.in("query"))
            && !shape.isRelation(slot)
            && role(shape, slot, "") == Role.REFERENCE;
    return refers ? Optional.of(words.noun(shape, slot, "")) : Optional.empty();
  }

  private Role strong(OperationShape shape, Slot slot, String within) {
    String noun = words.noun(shape, slot, within);
    boolean itself = noun.equals(shape.noun());
    if (itself && !words.isPlainId(slot, noun)) {
      // What a thing is called after its kind, as the text of a todo.
      boolean name = kinds.isFreeText(slot) || shape.access() == Access.CREATE && !listed(noun);
      return name ? Role.NAME : Role.TARGET;
    }
    return !itself && isReference(shape, noun) ? Role.REFERENCE : Role.TARGET;
  }

  /**
   * Whether a new thing may refer to one of this resource: path and reads show both as collections
   * of their own.
   */
  private boolean isReference(OperationShape shape, String noun) {
    return shape.access() == Access.CREATE
        && !words.ofPath(shape).contains(noun)
        && listed(noun)
        && listed(shape.noun());
  }

  private boolean listed(String noun) {
    return shapes.about(noun).stream().anyMatch(other -> !other.writes());
  }

  /** Whether what changes or deletes things of this resource finds them by such a value. */
  private boolean isKeyOfOthers(OperationShape shape, Slot slot) {
    return shapes.about(shape.noun()).stream()
        .filter(OperationShape::changes)
        .flatMap(other -> other.slots().stream().filter(one -> finds(other, one)))
        .anyMatch(one -> one.normal().equals(slot.normal()));
  }

  /**
   * Whether things of this resource are changed by their place, and known by what they say alone.
   */
  private boolean isFoundByPlace(OperationShape shape) {
    return shapes.about(shape.noun()).stream()
        .filter(OperationShape::changes)
        .flatMap(other -> other.slots().stream())
        .anyMatch(slot -> ResourceNouns.isIndex(slot.name()));
  }

  private static boolean finds(OperationShape shape, Slot slot) {
    return slot.in("path")
        || slot.in("query")
        || shape.access() == Access.DELETE
        || shape.item().isEmpty() && slot.required();
  }

  /**
   * Where nothing says that an operation makes something, and things of its family can be read, a
   * value that must be given and is no text of our own may say which.
   */
  private boolean isDoubtful(OperationShape shape, Slot slot) {
    return shape.access() == Access.ACT
        && Wording.of(shape.operation()) == Sense.UNKNOWN
        && slot.required()
        && isInFamily(shape);
  }

  private boolean isInFamily(OperationShape shape) {
    Set<String> nouns = words.ofPath(shape);
    return nouns.stream().anyMatch(this::listed);
  }

  /** Whether a body says in so many words that nothing but reading is done. */
  public boolean saysItReads(OperationShape shape, @Nullable JsonNode body) {
    return shapes.reading(shape).filter(choice -> choice.isTaken(body)).isPresent();
  }
}
