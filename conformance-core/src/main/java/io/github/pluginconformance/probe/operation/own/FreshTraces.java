package io.github.pluginconformance.probe.operation.own;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The traces of a thing that no read showed before it was created: only they tell it from what was
 * there.
 */
public final class FreshTraces {

  private final OwnIdentity own;
  private final OperationShapes shapes;
  private final CallLog log;

  public FreshTraces(OwnIdentity own, OperationShapes shapes, CallLog log) {
    this.own = own;
    this.shapes = shapes;
    this.log = log;
  }

  /** The traces of what a call created or tried to create. */
  public List<String> of(KnownResource thing, int exchange) {
    List<String> traces = new ArrayList<>(ResourceTraces.of(thing, own));
    for (OperationShape shape : shapes.about(thing.noun())) {
      if (!shape.writes()) {
        log.of(shape.operation()).stream()
            .filter(read -> read.call().exchange().id() < exchange)
            .filter(read -> isPlain(read.call()) && AnsweredLists.isSameScope(read, thing))
            .forEach(read -> traces.removeIf(trace -> shows(read.call(), List.of(trace))));
      }
    }
    return traces;
  }

  public static boolean isPlain(Call call) {
    return switch (call.intent()) {
      case VALID, REPEAT -> call.exchange().isComplete();
      case STATE_PROBE -> call.exchange().isComplete() && !UncommonReads.made(call);
      default -> false;
    };
  }

  public static boolean shows(Call read, List<String> traces) {
    String text = read.exchange().received().map(ReceivedResponse::text).orElse("");
    return read.succeeded()
        && traces.stream().anyMatch(trace -> ResourceTraces.contains(text, trace));
  }
}
