package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Which operations are tried. */
final class FlowChoice {

  /** Trying out plain creates costs requests and leaves more to clean up; a few show the habit. */
  private static final int MOST_ORDINARY = 5;

  private final OperationCaller caller;
  private final Settings settings;
  private final List<ClassifiedOperation> all;

  FlowChoice(OperationCaller caller, Settings settings, List<ClassifiedOperation> all) {
    this.caller = caller;
    this.settings = settings;
    this.all = all;
  }

  /** Every operation of the document. */
  List<ClassifiedOperation> all() {
    return all;
  }

  /** Whether there is anything to try: it has a flow, or is one of the first few plain creates. */
  boolean isTried(ClassifiedOperation one) {
    return one.kind().isFlow() || isOrdinary(one) && ordinary().indexOf(one) < MOST_ORDINARY;
  }

  /** Why an operation may not be tried; empty if it may. */
  Optional<String> refused(ClassifiedOperation one) {
    Operation operation = one.operation();
    return caller
        .forbiddenInFlows(operation)
        .or(() -> confirmingOf(one).flatMap(caller::forbiddenInFlows))
        .or(
            () ->
                one.kind().isFlow() || canBeRemoved(operation)
                    ? Optional.empty()
                    : Optional.of(stays(operation)));
  }

  private List<ClassifiedOperation> ordinary() {
    return all.stream().filter(this::isOrdinary).toList();
  }

  private boolean isOrdinary(ClassifiedOperation one) {
    boolean plain =
        one.kind() == ConfirmationKind.NONE
            || one.kind() == ConfirmationKind.PLATFORM
            || one.kind() == ConfirmationKind.UNDECLARED;
    return plain && FlowProbe.creates(caller, one);
  }

  private Optional<Operation> confirmingOf(ClassifiedOperation one) {
    return caller
        .confirmation(one.operation())
        .map(ConfirmationSettings::confirmWith)
        .flatMap(caller::operation);
  }

  /** Whether what a plain create makes can be taken away again, or nobody minds. */
  private boolean canBeRemoved(Operation create) {
    boolean everything = settings.mode() == Mode.EVERYTHING;
    return everything
        || all.stream()
            .map(ClassifiedOperation::operation)
            .filter(other -> caller.access(other) == Access.DELETE)
            .filter(other -> caller.forbiddenInFlows(other).isEmpty())
            .anyMatch(other -> caller.readerOf(other).equals(caller.readerOf(create)));
  }

  private static String stays(Operation operation) {
    return "what it makes cannot be taken away again, so it is not called more often than needed;"
        + " mode: everything calls "
        + operation.displayName()
        + " twice";
  }
}
