package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.UserInputs;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Role;
import io.github.pluginconformance.probe.operation.shape.SlotExamples;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Adds the run's letters to prose of a thing where nothing else of it carries them, so that it can
 * be told to be the run's after the run was stopped.
 */
final class Marking {

  private final UserInputs inputs;
  private final OwnIdentity own;

  Marking(Settings settings, OwnIdentity own) {
    this.inputs = new UserInputs(settings);
    this.own = own;
  }

  /** Whether letters were added to one of the values. */
  boolean mark(OperationShape shape, List<Named> values) {
    boolean marked = values.stream().map(Named::value).anyMatch(own::isCertain);
    boolean says = shape.access() == Access.CREATE || shape.access() == Access.UPDATE;
    if (marked || !says) {
      return false;
    }
    for (Named named : values) {
      Optional<JsonNode> text = isProse(shape, named) ? own.marked(named) : Optional.empty();
      if (text.isPresent()) {
        named.put(text.get());
        return true;
      }
    }
    return false;
  }

  private boolean isProse(OperationShape shape, Named named) {
    return named.role() == Role.TEXT
        && named.slot().in("body")
        && named.value().isTextual()
        && !named.value().textValue().isBlank()
        && (!SlotExamples.any(named.slot()) || NameLexicon.PROSE.contains(named.slot().normal()))
        && !inputs.give(shape, named);
  }
}
