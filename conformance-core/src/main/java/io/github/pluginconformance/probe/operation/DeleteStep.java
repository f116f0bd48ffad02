package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.Optional;

/** Deletes what this run created, by each operation that deletes, and looks at what is left. */
final class DeleteStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.candidates().deletes()) {
      Topic topic = new Things(parts).of(shape);
      refresh(parts, shape, topic);
      Optional<PreparedCall> ready = parts.noted(shape, parts.preparer().prepare(shape, topic));
      if (ready.isPresent()) {
        Call call = parts.sending().send(ready.get(), Intent.VALID, "");
        if (CallLog.succeeded(call)) {
          parts.readers()
              .alike(topic.thing().map(thing -> parts.callThatMade(thing)).orElse(ready).orElse(ready.get()))
              .ifPresent(read -> parts.sending().send(read, Intent.STATE_PROBE, "after the delete"));
        }
      }
    }
  }

  /** A place in a list is only right as long as nothing has been written since the list was read. */
  static void refresh(Parts parts, OperationShape shape, Topic topic) {
    boolean byPlace = shape.slots().stream().anyMatch(slot -> Nouns.isIndex(slot.name()));
    if (byPlace && parts.log().wroteSinceLastRead()) {
      topic
          .thing()
          .flatMap(parts::callThatMade)
          .flatMap(parts.readers()::alike)
          .ifPresent(read -> parts.sending().send(read, Intent.STATE_PROBE, "before the delete"));
    }
  }
}
