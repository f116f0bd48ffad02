package io.github.pluginconformance.openapi.coverage;

import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The parts of a document that answers can have. What no client can bring about does not count:
 * {@code default}, faults of the server, and being too fast or too slow.
 */
public final class AnswerParts {

  private static final Set<String> UNASKED = Set.of("408", "429");

  private AnswerParts() {}

  /** All that the document declares for an operation. */
  public static Set<Part> declared(Operation operation) {
    Set<Part> all = new LinkedHashSet<>();
    for (ResponseSpec response : operation.responses()) {
      if (counts(response)) {
        all.add(status(response));
        response.content().forEach(content -> all.add(type(response, content)));
      }
    }
    return all;
  }

  /** What of it one answer has. */
  public static Set<Part> met(Operation operation, ReceivedResponse answer) {
    Set<Part> met = new LinkedHashSet<>();
    operation
        .responseFor(answer.status())
        .filter(AnswerParts::counts)
        .ifPresent(
            response -> {
              met.add(status(response));
              answer
                  .mediaType()
                  .flatMap(type -> MediaTypes.match(response.content(), type))
                  .ifPresent(content -> met.add(type(response, content)));
            });
    return met;
  }

  private static boolean counts(ResponseSpec response) {
    String status = response.status();
    return !status.isEmpty() && "234".indexOf(status.charAt(0)) >= 0 && !UNASKED.contains(status);
  }

  private static Part status(ResponseSpec response) {
    return new Part(Kind.STATUS, response.status());
  }

  private static Part type(ResponseSpec response, MediaTypeSpec content) {
    return new Part(Kind.RESPONSE_TYPE, response.status() + " " + content.range());
  }
}
