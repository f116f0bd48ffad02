package io.github.pluginconformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.settings.ConfirmationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Calls operations on behalf of every probe: builds valid input, sends, judges by the contract,
 * records, and keeps the ledger of what was created. Offered in the {@link RunContext} once a
 * document has been read.
 */
public interface OperationCaller {

  /** The document and the contract it makes. */
  Contract contract();

  /** The operations in document order. */
  List<Operation> operations();

  /** The first operation with this operationId, or with this method and path. */
  Optional<Operation> operation(String name);

  /** What the operation does to data. */
  Access access(Operation operation);

  /** Why mode, settings or consent forbid to call the operation; empty if it may be called. */
  Optional<String> forbidden(Operation operation);

  /**
   * A valid call with the run's own identity, values from settings, examples and earlier answers,
   * else invented ones; the run's credential; none of the platform's headers. Empty where a value
   * is needed that nothing can supply (an id that only a create could give): see {@link #missing}.
   */
  Optional<PreparedCall> prepare(Operation operation);

  /** What would have to be supplied to prepare a call of the operation, in words. */
  String missing(Operation operation);

  /**
   * Sends a call, judges the answer, and records both. Writes that succeed enter the ledger. A call
   * that may not be sent (the mode forbids it, a limit is met, the plugin is dead) comes back
   * unsent: its exchange has the id 0 and a failure that says why, and it is not recorded.
   */
  Call send(PreparedCall call, Call.Intent intent, String variant);

  /** Sends several reads, some at once, in the given order. */
  List<Call> sendAll(List<PreparedCall> calls, Call.Intent intent, List<String> variants);

  /** Calls that were answered 2xx to valid input so far, with what was sent, in order. */
  List<Answered> answered();

  /** Every call so far. */
  List<Call> calls();

  /** Every call so far with what was sent, in order. */
  List<Answered> sent();

  /** Whether the plugin stopped answering; nothing more is sent then. */
  boolean pluginIsDead();

  /** Whether a call that {@link #send} returned really went out. */
  static boolean wasSent(Call call) {
    return call.exchange().id() > 0;
  }

  /**
   * A read that shows the effect of an operation: the one that the settings name as its {@code
   * stateProbe}, else the read of the same resource that lists it.
   */
  Optional<Operation> readerOf(Operation operation);

  /** A call of {@link #readerOf} that reads under the same identity as the given call. */
  Optional<PreparedCall> prepareReader(PreparedCall call);

  /** What this run created and what still exists of it, in words; empty if nothing is left. */
  List<String> leftBehind();

  /** What was there before this run and is gone by a write of it, in words; empty if nothing is. */
  default List<String> lost() {
    return List.of();
  }

  /** Whether a call names something that this run made, or is made under the run's own identity. */
  boolean isOurs(PreparedCall call);

  /**
   * Whether it can be somebody else's doing that a thing which a read shows came, went, or is
   * another than before: it is not this run's, and others were seen to be at work there.
   */
  default boolean othersCanHaveDone(PreparedCall read, JsonNode item) {
    return false;
  }

  /** Whether a thing carries the run's own texts or an id that was answered to it. */
  default boolean isOurThing(JsonNode item) {
    return false;
  }

  /** Whether somebody else was seen to make or remove things while the run goes on. */
  default boolean othersAreAtWork() {
    return false;
  }

  /** Waits. */
  void pause(Duration howLong);

  /** Whether a value holds what this run alone was given, so that nobody else can have sent it. */
  default boolean isOwnText(JsonNode value) {
    return false;
  }

  /** How an operation is confirmed, as settings or document declare it; the settings win. */
  Optional<ConfirmationSettings> confirmation(Operation operation);

  /**
   * Why mode or settings forbid an operation even as part of its confirmation flow; empty if a flow
   * may call it.
   */
  Optional<String> forbiddenInFlows(Operation operation);

  /**
   * Whether the operation makes something that the run takes away again in the end, without a
   * confirmation flow.
   */
  boolean canBeTakenBack(Operation create);

  /** Sends calls at the same moment, writes too; recorded in the given order. */
  List<Call> sendAtOnce(List<PreparedCall> calls, Call.Intent intent, List<String> variants);

  /**
   * Notes that a call made something that its answer may not have named, so that it is removed in
   * the end.
   *
   * @param item as a read of the same resource shows it
   */
  void turnedUp(PreparedCall call, Call answer, JsonNode item);

  /**
   * Notes that a call made nothing although its answer looked so; nothing has to be removed then.
   */
  void keptNothing(Call answer);

  /** A call and its answer. */
  record Answered(PreparedCall prepared, Call call) {}
}
