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
import java.util.Set;
import java.util.function.Consumer;

/** Makes calls with the location header and pairs each with the same call without it. */
final class Located {

  private static final Set<Intent> WITHOUT_HEADER = EnumSet.of(Intent.VALID, Intent.REPEAT);

  /** Longer values are named by their length. */
  private static final int SHOWN = 40;

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

  /** What calls a read with each value that is no code, the one that trips most parsers first. */
  List<Consumer<PreparedCall>> malformed() {
    List<Consumer<PreparedCall>> all = new ArrayList<>();
    Codes.MALFORMED.forEach(value -> all.add(read -> call(Kind.MALFORMED, value, read)));
    all.add(this::callTwice);
    return all;
  }

  /** Two values in two fields, as a proxy that adds its own would send. */
  private void callTwice(PreparedCall read) {
    PreparedCall twice =
        read.withHeader(LocatedCall.HEADER, Codes.US_CA).withHeader(LocatedCall.HEADER, "US-NY");
    send(Kind.MALFORMED, "US-CA and US-NY", twice);
  }

  /** {@code US-CA} with the name of the header written differently. */
  void callWithName(String name, PreparedCall read) {
    send(Kind.NAME_CASE, name, read.withHeader(name, Codes.US_CA));
  }

  /** Whether {@code US-CA} made a difference to an answer that does not change by itself. */
  boolean changesAnswers(PreparedCall read) {
    return calls.stream()
        .filter(located -> located.kind() == Kind.US_CA && located.steady())
        .filter(located -> located.call().operation().equals(read.operation()))
        .anyMatch(
            located ->
                located.bare() != null && !text(located.call()).equals(text(located.bare())));
  }

  private void send(Kind kind, String value, PreparedCall prepared) {
    Call call = caller.send(prepared, Intent.LOCATION, inWords(value));
    if (OperationCaller.wasSent(call)) {
      List<Call> bare = bare(call);
      Call latest = bare.isEmpty() ? null : bare.get(bare.size() - 1);
      calls.add(new LocatedCall(kind, value, call, latest, isSteady(bare)));
    }
  }

  private List<Call> bare(Call located) {
    return caller.calls().stream()
        .filter(call -> WITHOUT_HEADER.contains(call.intent()))
        .filter(call -> call.operation().equals(located.operation()))
        .filter(call -> call.exchange().request().uri().equals(located.exchange().request().uri()))
        .toList();
  }

  /** The latest two had the same answer. */
  private static boolean isSteady(List<Call> bare) {
    int last = bare.size() - 1;
    return last > 0 && text(bare.get(last)).equals(text(bare.get(last - 1)));
  }

  private static String inWords(String value) {
    if (value.isEmpty()) {
      return "an empty value";
    }
    return value.length() > SHOWN ? "a value of " + value.length() + " characters" : value;
  }

  private static String text(Call call) {
    return call.exchange()
        .received()
        .map(response -> response.status() + " " + response.text())
        .orElse("");
  }
}
