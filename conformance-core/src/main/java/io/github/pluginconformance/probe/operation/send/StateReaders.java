package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.request.CallPreparer;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.settings.Settings;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Finds the read that shows what an operation does. */
public final class StateReaders {

  private final Settings settings;
  private final OperationShapes shapes;
  private final Consent consent;
  private final CallPreparer preparer;

  public StateReaders(
      Settings settings, OperationShapes shapes, Consent consent, CallPreparer preparer) {
    this.settings = settings;
    this.shapes = shapes;
    this.consent = consent;
    this.preparer = preparer;
  }

  /** The read named by the settings, else the one that lists the same resource. */
  public Optional<OperationShape> of(Operation operation) {
    String named = settings.operation(operation.names()).stateProbe();
    if (named != null) {
      // What acts itself would have to be looked at in its turn.
      return shapes.named(named).filter(reader -> !reader.writes());
    }
    OperationShape shape = shapes.of(operation);
    return shapes.about(shape.noun()).stream()
        .filter(other -> other != shape && !other.writes() && !other.searches())
        .filter(other -> !other.isAddressedByOthersThan(shape))
        .filter(other -> consent.forbidden(other.operation()).isEmpty())
        .min(Comparator.comparingInt(other -> distance(shape, other)));
  }

  /**
   * A read under the same identity as a call. A read of one thing shows what the call does only if
   * the call says which thing, unless the settings name the read.
   */
  public Optional<PreparedCall> alike(PreparedCall call) {
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    boolean named = settings.operation(call.operation().names()).stateProbe() != null;
    return of(call.operation())
        .filter(reader -> named || saysWhich(reader, sent))
        .flatMap(
            reader -> {
              KnownResource scope =
                  new KnownResource(reader.noun(), sent, Map.of(), null, reader.keys());
              return preparer.prepare(reader, CallTarget.exactly(scope)).ready();
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
