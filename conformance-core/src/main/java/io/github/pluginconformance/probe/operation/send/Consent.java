package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.settings.Settings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether mode and settings let an operation be called: whatever a probe asks for, a
 * read-only run sends no write.
 */
public final class Consent {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  /** What the confirmation probes and the cleaning up do with operations that nobody else calls. */
  private static final Set<Intent> FLOWS = EnumSet.of(Intent.CONFIRMATION, Intent.CLEANUP);

  /** What is sent to be refused for its credential. */
  private static final Set<Intent> REFUSALS =
      EnumSet.of(Intent.NO_CREDENTIAL, Intent.WRONG_CREDENTIAL);

  private final Settings settings;
  private final OperationShapes shapes;
  private final DeclaredConfirmations confirmations;
  private final Ledger ledger;
  private final OwnIdentity own;

  public Consent(
      Settings settings,
      OperationShapes shapes,
      DeclaredConfirmations confirmations,
      Ledger ledger,
      OwnIdentity own) {
    this.settings = settings;
    this.shapes = shapes;
    this.confirmations = confirmations;
    this.ledger = ledger;
    this.own = own;
  }

  /** Why the operation is not called; empty if it may be. */
  public Optional<String> forbidden(Operation operation) {
    return byMode(operation).or(() -> byFlow(operation));
  }

  /**
   * Why mode, settings or a confirmation flow keep this very call from being sent; empty if they do
   * not. What it names is looked at elsewhere.
   */
  Optional<String> forbidden(PreparedCall call, Intent intent) {
    boolean outsideOfFlow = !FLOWS.contains(intent) && !beginsNoFlow(call, intent);
    return outsideOfFlow ? forbidden(call.operation()) : byMode(call.operation());
  }

  /** A bare text where an operation takes an object: nothing begins with it, and nothing ends. */
  private static boolean beginsNoFlow(PreparedCall call, Intent intent) {
    return REFUSALS.contains(intent) && call.body() != null && call.body().isTextual();
  }

  /** What a second call confirms was asked for by a first one of ours. */
  boolean confirmsOurs(Operation operation, Intent intent) {
    return FLOWS.contains(intent) && confirmations.confirmsAnother(operation);
  }

  /** Whether the operation may be called at all, be it through its confirmation flow only. */
  public boolean mayBeCalled(Operation operation) {
    return byMode(operation).isEmpty();
  }

  /** Why mode or settings forbid the operation, whoever calls it. */
  public Optional<String> byMode(Operation operation) {
    String skip = settings.operation(operation.names()).skip();
    if (skip != null) {
      return Optional.of("the settings skip it: " + skip);
    }
    if (!METHODS.contains(operation.method())) {
      return Optional.of(operation.method() + " is never sent");
    }
    if (settings.mode().mayWrite() || mayRead(operation)) {
      return Optional.empty();
    }
    return Optional.of(
        "mode read-only sends nothing that could write; set mode: own-data, or operations."
            + operation.displayName()
            + ".readOnly: true if it only reads");
  }

  private Optional<String> byFlow(Operation operation) {
    if (confirmations.hasFlow(operation)) {
      return Optional.of("it is called through its confirmation flow only");
    }
    return confirmations.confirmsAnother(operation)
        ? Optional.of("it is called as the second step of a confirmation flow only")
        : Optional.empty();
  }

  /** Whether a read-only run may call the operation. */
  private boolean mayRead(Operation operation) {
    if (settings.operation(operation.names()).readOnly()) {
      return true;
    }
    if (shapes.of(operation).writes() || AccessClassifier.isConsequential(operation)) {
      return false;
    }
    return AccessClassifier.isSafeMethod(operation)
        || AccessClassifier.documentSaysReadOnly(operation);
  }

  /** Whether a call is about something that this run made, or is made under its own identity. */
  public boolean isOurs(PreparedCall call) {
    return isOurs(shapes.of(call.operation()), call);
  }

  private boolean isOurs(OperationShape shape, PreparedCall call) {
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    for (Slot slot : shape.slots()) {
      JsonNode value = sent.get(slot.normal());
      if (value != null
          && shape.isTarget(slot)
          && !ResourceNouns.isIndex(slot.name())
          && !isKnown(shape, slot, value)) {
        return false;
      }
    }
    boolean under = sent.values().stream().anyMatch(own::is);
    return under
        || shape.slots().stream().anyMatch(slot -> namesOurs(shape, slot, sent.get(slot.normal())));
  }

  private boolean namesOurs(
      OperationShape shape, Slot slot, @org.jspecify.annotations.Nullable JsonNode value) {
    return value != null && shape.isTarget(slot) && isKnown(shape, slot, value);
  }

  /** Whether the value is the run's identity, or comes from something that the run created. */
  private boolean isKnown(OperationShape shape, Slot slot, JsonNode value) {
    return own.is(value)
        || ledger
            .candidates(shape, slot, value)
            .map(LedgerEntry::thing)
            .anyMatch(
                thing ->
                    thing
                            .valueFor(shape, slot)
                            .filter(known -> ScalarValues.same(known, value))
                            .isPresent()
                        || thing.id() != null
                            && ScalarValues.same(thing.id(), value)
                            && thing.noun().equals(shape.nounOf(slot)));
  }
}
