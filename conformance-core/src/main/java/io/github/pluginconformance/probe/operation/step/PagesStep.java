package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.node.IntNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.NextPage;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads each list once in pages of a size that does not divide it: first as it is, then the two
 * pages that hold just what it showed, then as it is again. Once the run has made all that it
 * makes, the lists within its own things are long enough for that.
 */
public final class PagesStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      Optional<Slot> size = size(shape);
      if (size.isPresent() && !parts.reserve().isScarce(1)) {
        longest(parts, shape).ifPresent(list -> walk(parts, list, size.get()));
      }
    }
  }

  private static Optional<Slot> size(OperationShape shape) {
    return shape.operation().method().equals("GET")
        ? shape.slots().stream()
            .filter(slot -> slot.in("query") && PageLexicon.SIZES.contains(slot.normal()))
            .findFirst()
        : Optional.empty();
  }

  /** Of the lists that were read without a word about pages: the longest, as it was shown last. */
  private static Optional<PreparedCall> longest(SessionComponents parts, OperationShape shape) {
    Map<Map<String, ?>, Answered> latest = new LinkedHashMap<>();
    for (Answered one : parts.log().of(shape.operation())) {
      boolean whole = shape.slots().stream().noneMatch(slot -> isSaid(one.prepared(), slot));
      if (whole) {
        latest.remove(one.prepared().parameters());
        latest.put(one.prepared().parameters(), one);
      }
    }
    return latest.values().stream()
        .filter(one -> one.call().succeeded() && shown(one.call()) > 1)
        .reduce((one, later) -> shown(later.call()) < shown(one.call()) ? one : later)
        .map(Answered::prepared);
  }

  private static boolean isSaid(PreparedCall call, Slot slot) {
    return slot.in("query") && !slot.required() && call.parameters().containsKey(slot.key());
  }

  private static void walk(SessionComponents parts, PreparedCall list, Slot size) {
    Call whole = send(parts, list, "a list before its pages");
    int shown = shown(whole);
    int some = shown == 2 ? 1 : shown / 2 + 1;
    PreparedCall first = list.withParameter("query", size.name(), IntNode.valueOf(some));
    if (shown < 2 || !parts.preparer().faults(first).isEmpty()) {
      return;
    }
    Call page = send(parts, first, "the first page of a list");
    if (page.succeeded()) {
      NextPage.next(first, page, some, 1)
          .filter(next -> next.parameters().size() == first.parameters().size() + 1)
          .ifPresent(next -> send(parts, next, "the second page of a list"));
      send(parts, list, "a list after its pages");
    }
  }

  private static Call send(SessionComponents parts, PreparedCall call, String variant) {
    return parts.sending().send(call, Intent.VARIATION, variant);
  }

  private static int shown(Call call) {
    return call.succeeded()
        ? Snapshot.of(call).map(Snapshot::state).map(Items::of).map(list -> list.size()).orElse(0)
        : 0;
  }
}
