package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The key by which a document lets a caller repeat a request without making anything new: {@code
 * Idempotency-Key}.
 */
final class RepeatKeys {

  private RepeatKeys() {}

  /** The call with a key that no other call has had; empty where the document declares none. */
  static Optional<PreparedCall> with(PreparedCall call, Contract contract) {
    return call.operation().parameters().stream()
        .filter(RepeatKeys::isKey)
        .findFirst()
        .flatMap(
            parameter ->
                key(parameter, call, contract)
                    .map(key -> call.withParameter("header", parameter.name(), key)));
  }

  private static boolean isKey(Parameter parameter) {
    return parameter.in().equals("header")
        && FieldLexicon.REPEAT_KEYS.contains(WordSplitter.joined(parameter.name()));
  }

  /** What is made of a body that carries the letters of this run is another key in each run. */
  private static Optional<JsonNode> key(Parameter parameter, PreparedCall call, Contract contract) {
    byte[] said = String.valueOf(call.body()).getBytes(StandardCharsets.UTF_8);
    JsonNode key = TextNode.valueOf(UUID.nameUUIDFromBytes(said).toString());
    SchemaRef schema = parameter.schema();
    return schema == null || contract.isValid(schema, key, Direction.REQUEST)
        ? Optional.of(key)
        : Optional.empty();
  }
}
