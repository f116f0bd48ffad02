package io.github.pluginconformance.probe.operation.own;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every call of the run in order, and what each operation was last refused for. */
public final class CallLog {

  private final List<Call> calls = new ArrayList<>();
  private final List<Answered> all = new ArrayList<>();
  private final List<Answered> answered = new ArrayList<>();
  private final Map<String, List<Answered>> bySubject = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  public void add(PreparedCall prepared, Call call) {
    calls.add(call);
    Answered pair = new Answered(prepared, call);
    all.add(pair);
    bySubject.computeIfAbsent(call.operation().subject(), key -> new ArrayList<>()).add(pair);
    if (call.intent() == Call.Intent.VALID && call.succeeded()) {
      answered.add(pair);
    }
  }

  /** Notes why an operation was not called. */
  public void reason(Operation operation, String why) {
    reasons.putIfAbsent(operation.subject(), why);
  }

  public Optional<String> reason(Operation operation) {
    return Optional.ofNullable(reasons.get(operation.subject()));
  }

  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** Every call with what was sent. */
  public List<Answered> all() {
    return Collections.unmodifiableList(all);
  }

  /** Valid calls that were answered 2xx. */
  public List<Answered> answered() {
    return Collections.unmodifiableList(answered);
  }

  public List<Answered> of(Operation operation) {
    return bySubject.getOrDefault(operation.subject(), List.of());
  }

  /** The latest call that looked at the state. */
  Optional<Answered> latestLook() {
    return all.stream()
        .filter(one -> one.call().intent() == Call.Intent.STATE_PROBE)
        .reduce((one, later) -> later);
  }

  /** Calls with valid input, in order. */
  public List<Answered> validOf(Operation operation) {
    return of(operation).stream().filter(one -> one.call().intent() == Call.Intent.VALID).toList();
  }

  /** Whether this very read was made after an exchange. */
  public boolean wasMadeAfter(int exchange, PreparedCall read) {
    List<Answered> made = of(read.operation());
    for (int i = made.size() - 1; i >= 0; i--) {
      if (made.get(i).call().exchange().id() <= exchange) {
        return false;
      }
      if (isSame(made.get(i), read)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether anything but a read has succeeded since this very read last did, or the read was never
   * made.
   */
  public boolean wroteSince(PreparedCall read) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Answered one = all.get(i);
      if (one.call().succeeded() && isSame(one, read)) {
        return false;
      }
      if (one.call().succeeded() && !AccessClassifier.isSafeMethod(one.call().operation())) {
        return true;
      }
    }
    return true;
  }

  private static boolean isSame(Answered one, PreparedCall read) {
    return one.prepared().operation().subject().equals(read.operation().subject())
        && one.prepared().parameters().equals(read.parameters())
        && Objects.equals(one.prepared().body(), read.body());
  }
}
