package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes what this run created and is still there, the newest first, and looks whether it is gone. */
final class CleanUpStep implements Step {

  @Override
  public void run(Parts parts) {
    List<LedgerEntry> left = new ArrayList<>(parts.ledger().live());
    Collections.reverse(left);
    for (LedgerEntry entry : left) {
      if (parts.ledger().live().contains(entry)) {
        remove(parts, entry);
      }
    }
    verify(parts, left);
  }

  private static void remove(Parts parts, LedgerEntry entry) {
    for (OperationShape shape : parts.shapes().about(entry.thing().noun())) {
      boolean usable = Candidates.deletes(shape) && parts.consent().mayBeCalled(shape.operation());
      if (usable && parts.ledger().live().contains(entry)) {
        Topic topic = Topic.exactly(entry.thing());
        DeleteStep.refresh(parts, shape, topic);
        parts.preparer()
            .prepare(shape, topic)
            .ready()
            .ifPresent(call -> settled(parts, entry, new ConfirmedCall(parts).send(call)));
      }
    }
  }

  /** What is not there any more needs no removing. */
  private static void settled(Parts parts, LedgerEntry entry, Call call) {
    boolean gone = call.exchange().answered(404) || call.exchange().answered(410);
    if (gone) {
      parts.ledger().removed(entry);
    }
  }

  /** One look at each list that something was removed from; what still stands there was left behind. */
  private static void verify(Parts parts, List<LedgerEntry> removed) {
    Set<String> looked = new HashSet<>();
    for (LedgerEntry entry : removed) {
      Optional<PreparedCall> read = parts.readers().alike(entry.call());
      if (read.isPresent() && looked.add(read.get().operation().subject() + read.get().parameters())) {
        Call call = parts.sending().send(read.get(), Intent.CLEANUP, "looks whether it is gone");
        String text = call.exchange().received().map(ReceivedResponse::text).orElse("");
        removed.stream()
            .filter(other -> other.thing().noun().equals(entry.thing().noun()) && !parts.ledger().live().contains(other))
            .filter(other -> isShown(parts, other, text))
            .forEach(parts.ledger()::stillThere);
      }
    }
  }

  private static boolean isShown(Parts parts, LedgerEntry entry, String text) {
    boolean distinct = entry.thing().id() != null && entry.thing().id().asText().length() > 2;
    return distinct && Traces.contains(text, "\"" + entry.thing().id().asText() + "\"") && parts.own() != null;
  }
}
