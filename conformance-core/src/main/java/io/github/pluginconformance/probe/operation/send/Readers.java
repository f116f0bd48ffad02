package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.Answers;
import io.github.pluginconformance.probe.operation.own.Known;
import io.github.pluginconformance.probe.operation.own.Topic;
import io.github.pluginconformance.probe.operation.request.Preparer;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Shapes;
import io.github.pluginconformance.settings.Settings;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Finds the read that shows what an operation does. */
public final class Readers {

  private final Settings settings;
  private final Shapes shapes;
  private final Consent consent;
  private final Preparer preparer;

  public Readers(Settings settings, Shapes shapes, Consent consent, Preparer preparer) {
    this.settings = settings;
    this.shapes = shapes;
    this.consent = consent;
    this.preparer = preparer;
  }

  /** The read named by the settings, else the one that lists the same resource. */
  public Optional<OperationShape> of(Operation operation) {
    String named = settings.operation(operation.operationId()).stateProbe();
    if (named != null) {
      return shapes.withId(named);
    }
    OperationShape shape = shapes.of(operation);
    return shapes.about(shape.noun()).stream()
        .filter(other -> other != shape && !other.writes())
        .filter(other -> consent.forbidden(other.operation()).isEmpty())
        .min(Comparator.comparingInt(other -> distance(shape, other)));
  }

  /**
   * A read under the same identity as a call. A read of one thing shows what the call does only if
   * the call says which thing, unless the settings name the read.
   */
  public Optional<PreparedCall> alike(PreparedCall call) {
    Map<String, JsonNode> sent = Answers.sent(call);
    boolean named = settings.operation(call.operation().operationId()).stateProbe() != null;
    return of(call.operation())
        .filter(reader -> named || saysWhich(reader, sent))
        .flatMap(
            reader -> {
              Known scope = new Known(reader.noun(), sent, Map.of(), null, reader.keys());
              return preparer.prepare(reader, Topic.exactly(scope)).ready();
            });
  }

  private static boolean saysWhich(OperationShape reader, Map<String, JsonNode> sent) {
    return reader.item().filter(slot -> !sent.containsKey(slot.normal())).isEmpty();
  }

  /**
   * Reads of one item come last, those at the same address first, searches that POST after plain
   * reads.
   */
  private static int distance(OperationShape shape, OperationShape reader) {
    String path = shape.operation().path();
    String other = reader.operation().path();
    int far = path.equals(other) ? 0 : path.startsWith(other) ? 1 : other.startsWith(path) ? 2 : 3;
    int post = reader.operation().method().equals("GET") ? 0 : 4;
    return far + post + (reader.item().isPresent() ? 8 : 0);
  }
}
