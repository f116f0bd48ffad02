package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.List;
import java.util.Optional;

/**
 * A create that the run has made before, with the state right before it: sending it once more is
 * all that it takes to see what a retry does.
 *
 * @param before as the read of the same resource showed it
 */
record PriorCreate(Answered create, Snapshot before) {

  /**
   * The latest one of an operation; empty where anything else was written since the look at the
   * state.
   */
  static Optional<PriorCreate> create(OperationCaller caller, PreparedCall call) {
    Optional<PreparedCall> reader = caller.prepareReader(call);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    Answered create = null;
    List<Answered> sent = caller.sent();
    for (int i = sent.size() - 1; i >= 0; i--) {
      Answered one = sent.get(i);
      if (create == null && isSuccess(one, call)) {
        create = one;
      } else if (isWrite(one.call())) {
        return Optional.empty();
      } else if (create != null && isLook(one, reader.get())) {
        return Optional.of(new PriorCreate(create, Snapshot.of(one.call()).orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private static boolean isSuccess(Answered one, PreparedCall call) {
    return one.prepared().operation().equals(call.operation())
        && (one.call().intent() == Call.Intent.VALID
            || one.call().intent() == Call.Intent.PLATFORM_HEADERS)
        && one.call().succeeded();
  }

  private static boolean isLook(Answered one, PreparedCall reader) {
    return PlainReads.isLook(one.call())
        && one.prepared().operation().equals(reader.operation())
        && one.prepared().parameters().equals(reader.parameters());
  }

  private static boolean isWrite(Call call) {
    return !call.operation().method().equals("GET") && call.succeeded();
  }
}
