package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.Optional;

/**
 * What a {@code discriminator} says about a value. OpenAPI 3.0.3 and 3.1.0, Discriminator Object.
 */
final class Discriminators {

  private static final String COMPONENTS = "#/components/schemas/";

  private final JsonNode schema;

  /**
   * @param schema the schema that may hold a discriminator
   */
  Discriminators(JsonNode schema) {
    this.schema = schema;
  }

  boolean isPresent() {
    return schema.path("discriminator").path("propertyName").isTextual();
  }

  String property() {
    return schema.path("discriminator").path("propertyName").asText();
  }

  /** The value that decides, if the object has one. */
  Optional<String> tag(JsonNode object) {
    JsonNode tag = object.path(property());
    return tag.isTextual() ? Optional.of(tag.textValue()) : Optional.empty();
  }

  /** The reference that a value stands for: mapped, or the name of a component. */
  String reference(String tag) {
    JsonNode mapped = schema.path("discriminator").path("mapping").path(tag);
    if (!mapped.isTextual()) {
      return COMPONENTS + Pointers.escape(tag);
    }
    String target = mapped.textValue();
    boolean isName = !target.contains("/") && !target.contains("#");
    return isName ? COMPONENTS + Pointers.escape(target) : target;
  }

  /** Which alternative a value chooses; -1 if none. */
  int branch(String tag, JsonNode alternatives) {
    String wanted = reference(tag);
    for (int i = 0; i < alternatives.size(); i++) {
      if (LocalReferences.of(alternatives.get(i)).filter(wanted::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether some alternatives are written in place, so that no value can name them. */
  static boolean hasInline(JsonNode alternatives) {
    for (JsonNode alternative : alternatives) {
      if (LocalReferences.of(alternative).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
