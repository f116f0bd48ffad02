package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocatedCall.Kind;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes calls with the location header and pairs each with the same call without it. */
final class LocatedCallMaker {

  private static final Set<Intent> WITHOUT_HEADER = EnumSet.of(Intent.VALID, Intent.REPEAT);

  /** How often a difference is asked for again. */
  static final int TIMES_CONFIRMED = 2;

  /** So many differences are asked for again. */
  private static final int MOST_CONFIRMED = 5;

  private static final String AT_LENGTH = "5120 characters that are markup";

  private final OperationCaller caller;
  private final List<LocatedCall> calls = new ArrayList<>();

  /** Operations whose answers were seen to change by themselves. */
  private final Set<Operation> moving = new HashSet<>();

  /** Operations whose difference was asked for again. */
  private final Set<Operation> confirmed = new HashSet<>();

  /** Operations and statuses that stayed when the same was asked for again. */
  private final Set<String> lasting = new HashSet<>();

  LocatedCallMaker(OperationCaller caller) {
    this.caller = caller;
  }

  List<LocatedCall> calls() {
    return calls.stream().map(this::withWhatIsKnownNow).toList();
  }

  void call(Kind kind, String value, PreparedCall read) {
    send(kind, value, with(value, read));
  }

  /** {@code US-CA}, unless a call with all that the platform adds at once has shown as much. */
  void callDocumented(PreparedCall read) {
    Optional<Call> together = together(read);
    if (together.isPresent()) {
      add(Kind.US_CA, LocationCodes.US_CA, together.get());
    } else {
      call(Kind.US_CA, LocationCodes.US_CA, read);
    }
  }

  /**
   * The latest call with all at once, if it was as good as without, and either as without to the
   * letter or different from call to call anyway.
   */
  private Optional<Call> together(PreparedCall read) {
    return caller.sent().stream()
        .filter(one -> one.call().variant().equals(PlatformVariants.LOCATION))
        .filter(one -> one.prepared().operation().equals(read.operation()))
        .filter(one -> one.prepared().parameters().equals(read.parameters()))
        .filter(one -> Objects.equals(one.prepared().body(), read.body()))
        .map(Answered::call)
        .reduce((first, second) -> second)
        .filter(this::tells);
  }

  private boolean tells(Call together) {
    List<Call> bare = bare(together);
    Call latest = bare.isEmpty() ? null : bare.get(bare.size() - 1);
    return latest != null
        && together.succeeded()
        && together.breachesBeside(latest).isEmpty()
        && (together.saysTheSameAs(latest) || bare.size() > 1 && !isSteady(bare));
  }

  /** Whether a read succeeds without the header and with it; only then others say more. */
  boolean isAnsweredEitherWay(PreparedCall read) {
    return of(read).stream()
        .allMatch(
            located -> {
              Call bare = located.bare();
              return bare != null && bare.isSuccess() && located.call().isSuccess();
            });
  }

  /** The codes that a read was not called with yet. */
  List<String> codesLeft(PreparedCall read) {
    List<String> sent = of(read).stream().map(LocatedCall::value).toList();
    return LocationCodes.SHAPES.stream().filter(code -> !sent.contains(code)).toList();
  }

  /** A long value that is markup; where that is not let pass, each alone. */
  void callAtLength(PreparedCall read) {
    Call both = caller.send(with(LocationCodes.LONG_MARKUP, read), Intent.LOCATION, AT_LENGTH);
    if (OperationCaller.wasSent(both) && both.succeeded()) {
      add(Kind.MALFORMED, LocationCodes.LONG_MARKUP, both);
    } else {
      call(Kind.MALFORMED, LocationCodes.LONG, read);
      call(Kind.MALFORMED, LocationCodes.MARKUP, read);
    }
  }

  private static PreparedCall with(String value, PreparedCall read) {
    return read.withHeader(LocatedCall.HEADER, value);
  }

  /** Two values in two fields, as a proxy that adds its own would send. */
  void callTwice(PreparedCall read) {
    PreparedCall twice =
        read.withHeader(LocatedCall.HEADER, LocationCodes.US_CA)
            .withHeader(LocatedCall.HEADER, "US-NY");
    send(Kind.MALFORMED, "US-CA and US-NY", twice);
  }

  /** A code, best one that has an effect, with the name of the header written differently. */
  void callWithName(String name, PreparedCall read) {
    String code = different(read).map(LocatedCall::value).orElse(LocationCodes.SHAPES.get(0));
    PreparedCall named = read.withHeader(name, code);
    send(Kind.NAME_CASE, name, named);
    calls.stream()
        .filter(located -> located.kind() == Kind.NAME_CASE && LocatedAnswers.differs(located))
        .filter(located -> located.call().operation().equals(read.operation()))
        .findFirst()
        .ifPresent(located -> confirm(located, read, named));
  }

  /** Whether a code made a difference to an answer that does not change by itself. */
  boolean changesAnswers(PreparedCall read) {
    different(read)
        .filter(located -> confirmed.size() < MOST_CONFIRMED)
        .ifPresent(
            located ->
                confirm(located, read, read.withHeader(LocatedCall.HEADER, located.value())));
    return confirmed.contains(read.operation()) && !moving.contains(read.operation());
  }

  private Optional<LocatedCall> different(PreparedCall read) {
    return of(read).stream().filter(LocatedAnswers::differs).findFirst();
  }

  private List<LocatedCall> of(PreparedCall read) {
    return calls.stream()
        .filter(located -> located.call().operation().equals(read.operation()))
        .filter(located -> located.kind() == Kind.US_CA || located.kind() == Kind.OTHER_CODE)
        .toList();
  }

  /**
   * Asks again for both answers: what is drawn by lot rarely falls the same way every time. What
   * comes in turns is seen by the order: without, with, with, without.
   */
  private void confirm(LocatedCall seen, PreparedCall read, PreparedCall withHeader) {
    confirmed.add(read.operation());
    Call bare = Objects.requireNonNull(seen.bare());
    for (int i = 0; i < TIMES_CONFIRMED && !moving.contains(read.operation()); i++) {
      if (i % 2 == 0) {
        againWithout(read, bare);
        againWith(withHeader, seen);
      } else {
        againWith(withHeader, seen);
        againWithout(read, bare);
      }
    }
  }

  private void againWithout(PreparedCall read, Call bare) {
    again(caller.send(read, Intent.REPEAT, "after a difference"), bare);
  }

  private void againWith(PreparedCall withHeader, LocatedCall seen) {
    again(caller.send(withHeader, Intent.LOCATION, LocatedCall.AGAIN), seen.call());
  }

  private void again(Call now, Call before) {
    if (!LocatedAnswers.text(now).equals(LocatedAnswers.text(before))) {
      moving.add(now.operation());
    }
  }

  /** A difference that nobody asked for again proves nothing. */
  private LocatedCall withWhatIsKnownNow(LocatedCall located) {
    Operation operation = located.call().operation();
    boolean unsure =
        moving.contains(operation)
            || !confirmed.contains(operation) && LocatedAnswers.differs(located);
    return unsure
        ? new LocatedCall(located.kind(), located.value(), located.call(), located.bare(), false)
        : located;
  }

  private void send(Kind kind, String value, PreparedCall prepared) {
    Call call = caller.send(prepared, Intent.LOCATION, LocatedAnswers.inWords(value));
    if (OperationCaller.wasSent(call)) {
      if (!call.isSuccess()) {
        askAgainWithout(call);
      }
      add(kind, value, isWorse(call) ? lasting(call, prepared) : call);
    }
  }

  /** Whether it was not answered as well as without the header. */
  private boolean isWorse(Call call) {
    List<Call> bare = bare(call);
    Call latest = bare.isEmpty() ? null : bare.get(bare.size() - 1);
    boolean limited = call.status() == 429 || !call.exchange().isComplete();
    return latest != null
        && latest.succeeded()
        && !limited
        && (!call.succeeded() || !call.breachesBeside(latest).isEmpty());
  }

  /**
   * The answer that the header is to be blamed for: what is answered well when it is asked for
   * again does not come from it. What lasted once lasts.
   */
  private Call lasting(Call worse, PreparedCall prepared) {
    String known = worse.operation().subject() + " " + worse.status();
    for (int i = 0; i < TIMES_CONFIRMED && !lasting.contains(known); i++) {
      Call again = caller.send(prepared, Intent.LOCATION, LocatedCall.AGAIN);
      if (!OperationCaller.wasSent(again)) {
        return worse;
      }
      if (!isWorse(again)) {
        moving.add(worse.operation());
        return again;
      }
    }
    lasting.add(known);
    return worse;
  }

  /** What is asked for may be gone by now: others may have taken it away. */
  private void askAgainWithout(Call refused) {
    caller.sent().stream()
        .filter(one -> bare(refused).contains(one.call()))
        .reduce((one, later) -> later)
        .filter(one -> one.call().isSuccess())
        .ifPresent(one -> caller.send(one.prepared(), Intent.REPEAT, "after a difference"));
  }

  private void add(Kind kind, String value, Call call) {
    List<Call> bare = bare(call);
    Call latest = bare.isEmpty() ? null : bare.get(bare.size() - 1);
    boolean steady = isSteady(bare) || latest != null && isSteady(latest);
    calls.add(new LocatedCall(kind, value, call, latest, steady));
  }

  /** More headers than that made no difference to its answer. */
  private boolean isSteady(Call bare) {
    return caller.calls().stream()
        .filter(call -> call.variant().equals(PlatformVariants.LOCATION))
        .filter(call -> call.operation().equals(bare.operation()))
        .filter(call -> call.exchange().request().uri().equals(bare.exchange().request().uri()))
        .anyMatch(bare::saysTheSameAs);
  }

  private List<Call> bare(Call located) {
    return caller.calls().stream()
        .filter(call -> WITHOUT_HEADER.contains(call.intent()))
        .filter(call -> call.operation().equals(located.operation()))
        .filter(call -> call.exchange().request().uri().equals(located.exchange().request().uri()))
        .toList();
  }

  /** The latest two had the same answer; what was read earlier may have been changed since. */
  private static boolean isSteady(List<Call> bare) {
    int last = bare.size() - 1;
    return last > 0
        && LocatedAnswers.text(bare.get(last)).equals(LocatedAnswers.text(bare.get(last - 1)));
  }
}
