package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.request.OptionalValues;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.probe.operation.shape.SlotExamples;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what answers have shown in the place of what was made up for optional parameters of a read,
 * so that a filter finds some things and leaves out others, and a cursor leads somewhere.
 */
final class KnownOptions {

  private static final Set<Kind> OPTIONS = EnumSet.of(Kind.OPTIONAL, Kind.PAIR, Kind.FULLEST);

  private final SessionComponents parts;

  KnownOptions(SessionComponents parts) {
    this.parts = parts;
  }

  PreparedCall in(OperationShape shape, Kind kind, PreparedCall varied) {
    PreparedCall call = varied;
    if (!shape.writes() && kind == Kind.SEVERAL) {
      return several(shape, varied);
    }
    if (!shape.writes() && OPTIONS.contains(kind)) {
      for (Slot slot : shape.slots()) {
        if (isMadeUp(shape, slot, varied)) {
          Optional<JsonNode> known = known(shape, slot);
          call =
              known.isEmpty() ? call : call.withParameter(slot.place(), slot.name(), known.get());
        }
      }
    }
    return call;
  }

  /** Two values that the things of the list show, in the place of two made-up ones. */
  private PreparedCall several(OperationShape shape, PreparedCall varied) {
    PreparedCall call = varied;
    for (Slot slot : shape.slots()) {
      JsonNode sent = varied.parameters().get(slot.key());
      if (sent != null && sent.size() == 2 && isOpenList(shape, slot)) {
        List<JsonNode> known = listed(shape, slot);
        call = known.size() < 2 ? call : with(call, slot, known.subList(0, 2));
      }
    }
    return call;
  }

  private boolean isOpenList(OperationShape shape, Slot slot) {
    SchemaRef schema = slot.schema();
    return slot.in("query")
        && schema != null
        && !parts.preparer().isInput(shape, slot)
        && !SlotExamples.any(slot)
        && parts.shapes().schemas().isType(schema, "array");
  }

  private PreparedCall with(PreparedCall call, Slot slot, List<JsonNode> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(values);
    return parts
        .knowledge()
        .fitted(slot, list)
        .map(fitted -> call.withParameter(slot.place(), slot.name(), fitted))
        .orElse(call);
  }

  /** What the things of the latest list say in the singular of a name, each once. */
  private List<JsonNode> listed(OperationShape shape, Slot slot) {
    return latest(shape).flatMap(one -> one.call().exchange().received()).stream()
        .flatMap(answer -> AnswerReader.json(answer).stream())
        .flatMap(body -> Items.of(body).stream())
        .flatMap(item -> item.properties().stream())
        .filter(
            field -> WordSplitter.joined(field.getKey()).equals(Plurals.singular(slot.normal())))
        .map(Map.Entry::getValue)
        .filter(value -> value.isTextual() || value.isIntegralNumber())
        .distinct()
        .toList();
  }

  private Optional<Answered> latest(OperationShape shape) {
    return parts.log().validOf(shape.operation()).stream()
        .filter(one -> one.call().succeeded())
        .reduce((one, later) -> later);
  }

  private boolean isMadeUp(OperationShape shape, Slot slot, PreparedCall varied) {
    JsonNode sent = varied.parameters().get(slot.key());
    return sent != null
        && slot.in("query")
        && !slot.required()
        && !parts.preparer().isInput(shape, slot)
        && !SlotExamples.any(slot)
        && parts.preparer().invented(shape.operation(), slot).filter(sent::equals).isPresent();
  }

  private Optional<JsonNode> known(OperationShape shape, Slot slot) {
    if (PageLexicon.OFFSETS.contains(slot.normal()) || PageLexicon.PAGES.contains(slot.normal())) {
      int second = PageLexicon.PAGES.contains(slot.normal()) ? 2 : 1;
      return parts.knowledge().fitted(slot, IntNode.valueOf(second));
    }
    if (shape.isId(slot)) {
      return parts.knowledge().valueFor(shape, slot, CallTarget.NONE);
    }
    List<JsonNode> listed = isOpenList(shape, slot) ? listed(shape, slot) : List.of();
    if (!listed.isEmpty()) {
      return parts
          .knowledge()
          .fitted(slot, JsonNodeFactory.instance.arrayNode().add(listed.get(0)));
    }
    return latest(shape)
        .flatMap(latest -> new OptionalValues(latest).cursor(slot).or(() -> shown(slot, latest)))
        .flatMap(value -> parts.knowledge().fitted(slot, value));
  }

  /** What the first thing of a list says under this name, or first under the plural of it. */
  private static Optional<JsonNode> shown(Slot slot, Answered latest) {
    return latest.call().exchange().received().flatMap(AnswerReader::json).stream()
        .flatMap(body -> Items.of(body).stream())
        .flatMap(item -> item.properties().stream())
        .flatMap(field -> value(slot, field).stream())
        .findFirst();
  }

  private static Optional<JsonNode> value(Slot slot, Map.Entry<String, JsonNode> field) {
    String name = WordSplitter.joined(field.getKey());
    JsonNode value = field.getValue();
    if (name.equals(slot.normal())) {
      return Optional.of(value).filter(one -> one.isValueNode() && !one.isNull());
    }
    boolean several = value.isArray() && Plurals.singular(name).equals(slot.normal());
    return several
        ? Optional.of(value.path(0)).filter(one -> one.isValueNode() && !one.isNull())
        : Optional.empty();
  }
}
