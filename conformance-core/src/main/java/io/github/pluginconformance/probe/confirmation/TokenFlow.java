package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.settings.ConfirmationSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Confirmation by a token that the first call answers. What must fail comes before what must
 * succeed, each with a token of its own, so that nothing is used up.
 */
final class TokenFlow implements ConfirmationFlow {

  private static final Kind[] SECOND_CALLS = {
    Kind.REPEATED,
    Kind.MADE_UP,
    Kind.OTHER_PAYLOAD,
    Kind.OTHER_CALLER,
    Kind.FILLED_IN,
    Kind.CONFIRMED,
    Kind.REPLAYED,
    Kind.AT_ONCE
  };

  /** How many values are tried as another one; each costs a token and a call. */
  private static final int MOST_PAYLOADS = 3;

  private final OperationCaller caller;
  private final ConfirmationSettings flow;
  private final @Nullable Authorization other;
  private final AlternativeCalls another;

  TokenFlow(
      OperationCaller caller,
      ConfirmationSettings flow,
      @Nullable Authorization other,
      AlternativeCalls another) {
    this.caller = caller;
    this.flow = flow;
    this.other = other;
    this.another = another;
  }

  @Override
  public void run(FlowExecution execution, PreparedCall prepared) {
    PreparedCall call = unconfirmed(prepared);
    // Made before anybody looks at the state, so that it is no effect of a step.
    Optional<PreparedCall> beside =
        hasPayload(call) ? Optional.empty() : another.beside(prepared).map(this::unconfirmed);
    Call answer = execution.take(Kind.UNCONFIRMED, call);
    if (!answer.succeeded()) {
      execution.leaveAll(FlowSteps.refused("the first call", answer));
      return;
    }
    ConfirmationPrompt asking = new ConfirmationPrompt(flow, answer);
    execution.notePrompt(answer.exchange().id(), asking.missing(), null);
    Optional<JsonNode> token = asking.token();
    Optional<PreparedCall> second = token.flatMap(value -> confirming(call, value));
    if (execution.hasActed(Kind.UNCONFIRMED)) {
      execution.leave("the first call acts already, see confirmation/nothing-before", SECOND_CALLS);
    } else if (token.isEmpty()) {
      execution.leave("the first call answered no token at " + flow.token(), SECOND_CALLS);
    } else if (second.isEmpty()) {
      execution.leave(
          "no second call could be made; declare "
              + execution.setting("confirmation.field")
              + ", the parameter or property that carries the token, and "
              + execution.setting("confirmation.confirmWith"),
          SECOND_CALLS);
    } else {
      forge(execution, call, token.get());
      execution.lookAfterRefusals();
      Call again = execution.take(Kind.REPEATED, call);
      if (execution.hasActed(Kind.REPEATED)) {
        execution.leave("asking again acts, see confirmation/repeat-is-harmless", SECOND_CALLS);
        return;
      }
      beside
          .flatMap(other -> confirming(other, again))
          .filter(other -> !confirming(call, again).equals(Optional.of(other)))
          .ifPresent(other -> execution.takeRefused(Kind.OTHER_PAYLOAD, other));
      misuse(execution, call, again);
      FlowSteps.fillIn(execution, caller, call);
      confirm(execution, call);
    }
  }

  @Override
  public void happyPath(PreparedCall prepared) {
    PreparedCall call = unconfirmed(prepared);
    Call answer = caller.send(call, Intent.CONFIRMATION, "asks");
    new ConfirmationPrompt(flow, answer)
        .token()
        .flatMap(token -> confirming(call, token))
        .ifPresent(second -> caller.send(second, Intent.CONFIRMATION, "confirms"));
  }

  /** A first call carries no token, even where the document has an example of one. */
  private PreparedCall unconfirmed(PreparedCall call) {
    PreparedCall first = FlowSteps.unconfirmed(caller, call);
    String field = flow.field();
    return field == null || flow.confirmWith() != null
        ? first
        : RequestFields.without(first, field);
  }

  private void forge(FlowExecution execution, PreparedCall call, JsonNode token) {
    JsonNode forged =
        token.isNumber()
            ? LongNode.valueOf(token.asLong() + 7919)
            : TextNode.valueOf(ForgedTokens.forged(token.asText()));
    confirming(call, forged).ifPresent(second -> execution.takeRefused(Kind.MADE_UP, second));
  }

  private void misuse(FlowExecution execution, PreparedCall call, Call asked) {
    otherPayloads(execution, call, asked);
    if (other != null) {
      fresh(execution, call)
          .map(second -> second.withAuthorization(other))
          .ifPresent(second -> execution.takeRefused(Kind.OTHER_CALLER, second));
    }
  }

  private boolean hasPayload(PreparedCall call) {
    return new PayloadVariation(caller.contract()).of(call, confirmingFields()).isPresent();
  }

  /** One value another at a time: a token may be bound to some of them only. */
  private void otherPayloads(FlowExecution execution, PreparedCall call, Call asked) {
    Optional<PreparedCall> second = confirming(call, asked);
    for (int i = 0; i < MOST_PAYLOADS && second.isPresent(); i++) {
      List<PreparedCall> altered =
          new PayloadVariation(caller.contract()).each(second.get(), confirmingFields());
      if (i < altered.size()) {
        execution.takeRefused(Kind.OTHER_PAYLOAD, altered.get(i));
      }
      boolean more = i + 1 < Math.min(MOST_PAYLOADS, altered.size());
      second =
          more && !execution.hasActed(Kind.OTHER_PAYLOAD)
              ? fresh(execution, call)
              : Optional.empty();
    }
  }

  private void confirm(FlowExecution execution, PreparedCall call) {
    Optional<PreparedCall> second = fresh(execution, call);
    if (second.isEmpty()) {
      execution.leave(
          "the plugin answered no token any more", Kind.CONFIRMED, Kind.REPLAYED, Kind.AT_ONCE);
      return;
    }
    Call answer = execution.take(Kind.CONFIRMED, second.get());
    if (!execution.hasActed(Kind.CONFIRMED)) {
      String why =
          answer.succeeded()
              ? "the confirmed call had no effect"
              : FlowSteps.refused("the confirmed call", answer);
      execution.leave(why, Kind.REPLAYED, Kind.AT_ONCE);
      return;
    }
    if (execution.hasActed(Kind.MADE_UP)) {
      execution.leave("any token acts, see confirmation/token-bound", Kind.REPLAYED, Kind.AT_ONCE);
      return;
    }
    execution.take(Kind.REPLAYED, second.get());
    if (execution.hasActed(Kind.REPLAYED)) {
      execution.leave("a used token acts again, see confirmation/token-single-use", Kind.AT_ONCE);
    } else {
      atOnce(execution, call);
    }
  }

  /** Of something else, so that the plugin does not refuse it for what was booked just now. */
  private void atOnce(FlowExecution execution, PreparedCall call) {
    Optional<PreparedCall> other = another.of(call, confirmingFields());
    if (other.isEmpty()) {
      execution.leave(AlternativeCalls.NONE, Kind.AT_ONCE);
      return;
    }
    fresh(execution, other.get())
        .ifPresentOrElse(
            execution::takeAtOnce,
            () -> execution.leave("the plugin answered no further token", Kind.AT_ONCE));
  }

  /** A second call with a token of its own. */
  private Optional<PreparedCall> fresh(FlowExecution execution, PreparedCall call) {
    return confirming(call, execution.askAgain(call));
  }

  private Optional<PreparedCall> confirming(PreparedCall call, Call asked) {
    return new ConfirmationPrompt(flow, asked).token().flatMap(token -> confirming(call, token));
  }

  private Set<String> confirmingFields() {
    return flow.field() == null ? Set.of() : Set.of(flow.field());
  }

  /** The call that confirms another one: the same with the token, or one of the named operation. */
  private Optional<PreparedCall> confirming(PreparedCall call, JsonNode token) {
    String field = flow.field();
    if (field == null) {
      return Optional.empty();
    }
    Optional<PreparedCall> base =
        flow.confirmWith() == null
            ? Optional.of(call)
            : caller
                .operation(flow.confirmWith())
                .flatMap(operation -> carriedOver(operation, call));
    return base.map(second -> RequestFields.with(second, field, token));
  }

  /** A call of the confirming operation, with what it shares with the first call. */
  private Optional<PreparedCall> carriedOver(Operation operation, PreparedCall call) {
    Optional<PreparedCall> second = caller.prepare(operation);
    for (String name : new RequestFields(caller.contract()).of(operation).keySet()) {
      JsonNode value = RequestFields.value(call, name);
      if (value != null) {
        second = second.map(one -> RequestFields.with(one, name, value));
      }
    }
    return second;
  }
}
