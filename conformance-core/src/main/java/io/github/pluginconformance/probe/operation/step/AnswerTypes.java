package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.step.VariedCalls.Varied;
import java.util.List;
import java.util.Set;

/**
 * Asks for each media type that success is declared with by itself. Plain calls accept them all, so
 * that a plugin answers the one that it likes best.
 */
final class AnswerTypes {

  /** Such an answer never ends. */
  private static final Set<String> STREAMS = Set.of("text/event-stream");

  private AnswerTypes() {}

  static List<Varied> of(PreparedCall answered) {
    List<String> types = types(answered.operation());
    return types.size() < 2
        ? List.of()
        : types.stream()
            .filter(type -> !STREAMS.contains(type))
            .map(
                type ->
                    new Varied(
                        answered.withHeader("Accept", type),
                        Kind.MEDIA_TYPE,
                        "answered as " + type))
            .toList();
  }

  private static List<String> types(Operation operation) {
    return operation.responses().stream()
        .filter(response -> response.status().startsWith("2"))
        .flatMap(response -> response.content().stream())
        .map(MediaTypeSpec::range)
        .map(range -> range.split(";", 2)[0].trim())
        .filter(type -> !type.contains("*"))
        .distinct()
        .toList();
  }
}
