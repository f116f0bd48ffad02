package io.github.pluginconformance.evidence;

import java.util.List;
import java.util.Optional;

/** What was seen of the location header: every call that was made with it, in order. */
public record LocationSeen(List<LocatedCall> calls) {

  /** The calls of one kind. */
  public List<LocatedCall> of(LocatedCall.Kind kind) {
    return calls.stream().filter(call -> call.kind() == kind).toList();
  }

  /** The call with {@code US-CA} of the same operation. */
  public Optional<LocatedCall> plain(LocatedCall other) {
    return of(LocatedCall.Kind.US_CA).stream()
        .filter(call -> call.call().operation().equals(other.call().operation()))
        .findFirst();
  }
}
