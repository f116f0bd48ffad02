package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocatedCall.Kind;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes reads again with the location header. Every read gets {@code US-CA}; reads whose answers
 * change by it and those that the user calls location-aware get every other value too. The rest
 * does not seem to look at the header: one of them gets every code, and all of them share what is
 * no code, so that each value is tried once.
 */
final class LocatedReads implements Probe {

  /** How many operations get every value. */
  private static final int THOROUGH = 3;

  /** How many operations get any; more would eat the budget of the run. */
  private static final int MOST = 20;

  private static final String OTHER_CASE = "OpenAI-Subdivision-1-ISO-Code";

  @Override
  public Phase phase() {
    return Phase.LOOK;
  }

  @Override
  public String area() {
    return "location";
  }

  @Override
  public List<String> serves() {
    return List.of("location/");
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (caller.isPresent() && !caller.get().pluginIsDead()) {
      List<LocatedCall> seen = look(caller.get(), context);
      context.evidence().record(LocationSeen.class, new LocationSeen(List.copyOf(seen)));
    }
  }

  private static List<LocatedCall> look(OperationCaller caller, RunContext context) {
    Located located = new Located(caller);
    List<PreparedCall> reads = reads(caller);
    reads.forEach(located::callDocumented);
    List<PreparedCall> aware =
        reads.stream()
            .filter(read -> isAware(context, read) || located.changesAnswers(read))
            .limit(THOROUGH)
            .toList();
    aware.forEach(read -> lookThoroughly(located, read));
    share(located, reads.stream().filter(read -> !aware.contains(read)).toList(), aware.isEmpty());
    return located.calls();
  }

  private static void lookThoroughly(Located located, PreparedCall read) {
    lookAtCodes(located, read);
    located.malformed().forEach(one -> one.accept(read));
  }

  private static void lookAtCodes(Located located, PreparedCall read) {
    Codes.SHAPES.forEach(code -> located.call(Kind.OTHER_CODE, code, read));
    located.callWithName(OTHER_CASE, read);
  }

  /** No code changes an answer, so the last one may come under the other spelling. */
  private static void lookAtCodesBriefly(Located located, PreparedCall read) {
    int last = Codes.SHAPES.size() - 1;
    Codes.SHAPES.subList(0, last).forEach(code -> located.call(Kind.OTHER_CODE, code, read));
    located.callWithName(OTHER_CASE, Codes.SHAPES.get(last), read);
  }

  private static void share(Located located, List<PreparedCall> reads, boolean withCodes) {
    if (reads.isEmpty()) {
      return;
    }
    if (withCodes) {
      lookAtCodesBriefly(located, reads.get(0));
    }
    int next = 0;
    for (Consumer<PreparedCall> malformed : located.malformed()) {
      malformed.accept(reads.get(next++ % reads.size()));
    }
  }

  private static boolean isAware(RunContext context, PreparedCall read) {
    return context.settings().operation(read.operation().operationId()).locationAware();
  }

  /** The latest good call of each read; where there is none, one that may only lack the header. */
  private static List<PreparedCall> reads(OperationCaller caller) {
    Map<Operation, PreparedCall> reads = new LinkedHashMap<>();
    Consumer<PreparedCall> add = call -> reads.put(call.operation(), call);
    caller.operations().stream()
        .filter(operation -> caller.access(operation) == Access.READ)
        .filter(operation -> caller.forbidden(operation).isEmpty())
        .limit(MOST)
        .forEach(
            operation ->
                answered(caller, operation).or(() -> refused(caller, operation)).ifPresent(add));
    return new ArrayList<>(reads.values());
  }

  private static Optional<PreparedCall> answered(OperationCaller caller, Operation operation) {
    return caller.answered().stream()
        .filter(answered -> answered.prepared().operation().equals(operation))
        .reduce((first, second) -> second)
        .map(OperationCaller.Answered::prepared);
  }

  private static Optional<PreparedCall> refused(OperationCaller caller, Operation operation) {
    boolean wasRefused =
        caller.calls().stream()
            .filter(
                call -> call.operation().equals(operation) && call.intent() == Call.Intent.VALID)
            .flatMap(call -> call.exchange().received().stream())
            .anyMatch(response -> response.status() >= 400 && response.status() < 500);
    return wasRefused ? caller.prepare(operation) : Optional.empty();
  }
}
