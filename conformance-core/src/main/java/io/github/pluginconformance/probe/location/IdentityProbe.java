package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes up the calls with the platform's headers and no credential, which were made where the run
 * looked whether that is refused.
 */
final class IdentityProbe extends Probe {

  IdentityProbe() {
    super(Phase.NEGATIVE, "location", List.of("location/not-an-identity"));
  }

  @Override
  public void run(RunContext context) {
    context.service(OperationCaller.class).ifPresent(caller -> run(context, caller));
  }

  private static void run(RunContext context, OperationCaller caller) {
    List<LocatedCall> calls =
        new ArrayList<>(
            context.evidence().part(LocationSeen.class).map(LocationSeen::calls).orElse(List.of()));
    caller.calls().stream()
        .filter(call -> call.variant().equals(CredentialVariants.PLATFORM_ALONE))
        .forEach(call -> closed(caller, call).ifPresent(bare -> calls.add(located(call, bare))));
    context.evidence().record(new LocationSeen(List.copyOf(calls)));
  }

  private static LocatedCall located(Call call, Call refused) {
    return new LocatedCall(LocatedCall.Kind.IDENTITY, "no credential", call, refused, true);
  }

  /** What shows that the operation is closed; what refuses these headers refuses less, too. */
  private static Optional<Call> closed(OperationCaller caller, Call call) {
    return Stream.concat(Stream.of(call), caller.calls().stream())
        .filter(one -> one == call || one.intent() == Intent.NO_CREDENTIAL)
        .filter(one -> one.operation().equals(call.operation()))
        .filter(one -> one.exchange().answered(401) || one.exchange().answered(403))
        .findFirst();
  }
}
