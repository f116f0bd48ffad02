package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls reads that are closed without a credential with nothing but the platform's headers. */
final class IdentityProbe implements Probe {

  /** One gate serves all operations as a rule; a second shows where it does not. */
  private static final int MOST = 1;

  @Override
  public Phase phase() {
    return Phase.NEGATIVE;
  }

  @Override
  public String area() {
    return "location";
  }

  @Override
  public List<String> serves() {
    return List.of("location/not-an-identity");
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (caller.isPresent() && !caller.get().pluginIsDead()) {
      List<LocatedCall> calls =
          new ArrayList<>(
              context
                  .evidence()
                  .part(LocationSeen.class)
                  .map(LocationSeen::calls)
                  .orElse(List.of()));
      closed(caller.get()).forEach(call -> knock(caller.get(), call, calls));
      context.evidence().record(LocationSeen.class, new LocationSeen(List.copyOf(calls)));
    }
  }

  private static void knock(OperationCaller caller, Call refused, List<LocatedCall> calls) {
    Operation operation = refused.operation();
    caller.answered().stream()
        .filter(answered -> answered.prepared().operation().equals(operation))
        .reduce((first, second) -> second)
        .map(answered -> bareOfCredentials(answered.prepared()))
        .map(call -> caller.send(call, Intent.LOCATION, "the platform's headers alone"))
        .filter(OperationCaller::wasSent)
        .ifPresent(
            call ->
                calls.add(
                    new LocatedCall(
                        LocatedCall.Kind.IDENTITY, "no credential", call, refused, true)));
  }

  private static PreparedCall bareOfCredentials(PreparedCall call) {
    return call.withAuthorization(null)
        .withHeader("openai-conversation-id", "6f1f1a3e-3c1f-4e7b-9a53-2f6f0f2b7c11")
        .withHeader("openai-ephemeral-user-id", "0d9b7c52-7d0a-4a4c-8f0e-5b7d9f3c1a22")
        .withHeader(LocatedCall.HEADER, Codes.US_CA);
  }

  private static List<Call> closed(OperationCaller caller) {
    return caller.calls().stream()
        .filter(call -> call.intent() == Intent.NO_CREDENTIAL)
        .filter(call -> call.operation().method().equals("GET"))
        .filter(call -> call.exchange().answered(401) || call.exchange().answered(403))
        .limit(MOST)
        .toList();
  }
}
