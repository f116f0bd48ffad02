package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.Map;
import java.util.Optional;

/** Finds request fields that claim that the user has confirmed. */
final class ConfirmationClaims {

  private ConfirmationClaims() {}

  /** The first boolean field of such a name. */
  static Optional<String> in(Operation operation, Contract contract) {
    return new RequestFields(contract)
        .of(operation).entrySet().stream()
            .filter(field -> isLikeGuard(field.getKey()) && isBoolean(field.getValue().node()))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  static boolean isLikeGuard(String name) {
    return NameLexicon.CONFIRMING.contains(WordSplitter.joined(name));
  }

  private static boolean isBoolean(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.asText().equals("boolean")
        || type.isArray() && JsonText.of(type).contains("\"boolean\"");
  }
}
