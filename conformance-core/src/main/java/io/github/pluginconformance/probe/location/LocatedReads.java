package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocatedCall.Kind;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.openapi.model.Operation;
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
 * Makes reads again with the location header. Every read gets {@code US-CA}, codes of other
 * countries, what is no code, and long markup: a fault of one operation shows only there. Where
 * there are many reads, each gets some of the codes and of what is none, the next one the next.
 * Reads whose answers change by a code and those that the user calls location-aware get them all.
 */
final class LocatedReads extends Probe {

  /** How many operations get every code. */
  private static final int THOROUGH = 2;

  /** How many operations get any; more would eat the budget of the run. */
  private static final int MOST = 60;

  private static final String OTHER_CASE = "OpenAI-Subdivision-1-ISO-Code";

  LocatedReads() {
    super(Phase.LOOK, "location", List.of("location/"));
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (caller.isPresent() && !caller.get().pluginIsDead()) {
      List<LocatedCall> seen = look(caller.get(), context);
      context.evidence().record(new LocationSeen(List.copyOf(seen)));
    }
  }

  private static List<LocatedCall> look(OperationCaller caller, RunContext context) {
    LocatedCallMaker located = new LocatedCallMaker(caller);
    List<PreparedCall> all = reads(caller);
    all.forEach(located::callDocumented);
    List<PreparedCall> reads = all.stream().filter(located::isAnsweredEitherWay).toList();
    if (reads.isEmpty()) {
      return located.calls();
    }
    for (int i = 0; i < reads.size(); i++) {
      for (String code : LocationShares.of(LocationCodes.SHAPES, i, reads.size())) {
        located.call(Kind.OTHER_CODE, code, reads.get(i));
      }
    }
    List<PreparedCall> aware =
        reads.stream()
            .filter(read -> located.changesAnswers(read) || isAware(context, read))
            .limit(THOROUGH)
            .toList();
    aware.forEach(read -> lookAtTheRest(located, read));
    located.callWithName(OTHER_CASE, aware.isEmpty() ? reads.get(0) : aware.get(0));
    for (int i = 0; i < reads.size(); i++) {
      lookAtMalformed(located, reads.get(i), aware.contains(reads.get(i)) ? 1 : reads.size(), i);
    }
    return located.calls();
  }

  private static void lookAtTheRest(LocatedCallMaker located, PreparedCall read) {
    located.codesLeft(read).forEach(code -> located.call(Kind.OTHER_CODE, code, read));
  }

  private static void lookAtMalformed(
      LocatedCallMaker located, PreparedCall read, int reads, int index) {
    for (String value : LocationShares.of(LocationCodes.MALFORMED, index, reads)) {
      located.call(Kind.MALFORMED, value, read);
    }
    located.callAtLength(read);
    located.callTwice(read);
  }

  private static boolean isAware(RunContext context, PreparedCall read) {
    return context.settings().operation(read.operation().names()).locationAware();
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
