package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocatedCall.Kind;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes calls with the location header and pairs each with the same call without it. */
final class Located {

  private static final Set<Intent> WITHOUT_HEADER = EnumSet.of(Intent.VALID, Intent.REPEAT);

  private final OperationCaller caller;
  private final List<LocatedCall> calls = new ArrayList<>();

  Located(OperationCaller caller) {
    this.caller = caller;
  }

  List<LocatedCall> calls() {
    return calls;
  }

  void call(Kind kind, String value, PreparedCall read) {
    send(kind, value, read.withHeader(LocatedCall.HEADER, value));
  }

  /** Two values in two fields, as a proxy that adds its own would send. */
  void callTwice(PreparedCall read) {
    PreparedCall twice =
        read.withHeader(LocatedCall.HEADER, Codes.US_CA).withHeader(LocatedCall.HEADER, "US-NY");
    send(Kind.MALFORMED, "US-CA and US-NY", twice);
  }

  /** {@code US-CA} with the name of the header written differently. */
  void callWithName(String name, PreparedCall read) {
    send(Kind.NAME_CASE, name, read.withHeader(name, Codes.US_CA));
  }

  /** Whether {@code US-CA} made a difference to the answer. */
  boolean changesAnswers(PreparedCall read) {
    return calls.stream()
        .filter(located -> located.kind() == Kind.US_CA)
        .filter(located -> located.call().operation().equals(read.operation()))
        .anyMatch(located -> located.bare() != null && differ(located.call(), located.bare()));
  }

  private void send(Kind kind, String value, PreparedCall prepared) {
    Call call = caller.send(prepared, Intent.LOCATION, value);
    if (OperationCaller.wasSent(call)) {
      calls.add(new LocatedCall(kind, value, call, bare(call).orElse(null)));
    }
  }

  private Optional<Call> bare(Call located) {
    return caller.calls().stream()
        .filter(call -> WITHOUT_HEADER.contains(call.intent()))
        .filter(call -> call.operation().equals(located.operation()))
        .filter(call -> call.exchange().request().uri().equals(located.exchange().request().uri()))
        .reduce((first, second) -> second);
  }

  private static boolean differ(Call one, Call other) {
    return !text(one).equals(text(other));
  }

  private static String text(Call call) {
    return call.exchange()
        .received()
        .map(response -> response.status() + " " + response.text())
        .orElse("");
  }
}
