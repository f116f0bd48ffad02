package io.github.pluginconformance.evidence;

import io.github.pluginconformance.evidence.LocatedCall.Kind;
import java.util.List;
import java.util.Optional;

/** What was seen of the location header: every call that was made with it, in order. */
public record LocationSeen(List<LocatedCall> calls) {

  /** The calls of one kind. */
  public List<LocatedCall> of(Kind kind) {
    return calls.stream().filter(call -> call.kind() == kind).toList();
  }

  /** The call of the same operation that carried the same code under the ordinary name. */
  public Optional<LocatedCall> ordinary(LocatedCall named) {
    return calls.stream()
        .filter(call -> call.kind() == Kind.US_CA || call.kind() == Kind.OTHER_CODE)
        .filter(call -> call.call().operation().equals(named.call().operation()))
        .filter(call -> call.value().equals(named.code()))
        .findFirst();
  }

  /** The call with {@code US-CA} of the same operation. */
  public Optional<LocatedCall> plain(LocatedCall other) {
    return of(Kind.US_CA).stream()
        .filter(call -> call.call().operation().equals(other.call().operation()))
        .findFirst();
  }
}
