package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks single fields of {@code auth}; each gives at most one finding. */
record AuthFields(Manifest manifest, JudgementBuilder judging) {

  /** One of some values, in any case. */
  void oneOf(String field, List<String> allowed) {
    judging.examined(field);
    String value = manifest.text(field).orElse("");
    if (!isPlaceholder(value) && allowed.stream().noneMatch(value::equalsIgnoreCase)) {
      wrong(
          field,
          field + " must be one of " + String.join(", ", allowed),
          String.join(", ", allowed));
    }
  }

  /** A text, which may be empty. */
  void text(String field) {
    judging.examined(field);
    if (!manifest.at(field).isTextual()) {
      wrong(field, field + " must be given; it may be empty", "a text");
    }
  }

  /** An absolute address, https unless it is on this machine. */
  void secureAddress(String field) {
    judging.examined(field);
    String value = manifest.text(field).orElse("");
    Optional<URI> address = Manifest.address(value).filter(Manifest::isWeb);
    boolean fit =
        address
            .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) || Origins.isLoopback(uri))
            .isPresent();
    if (!fit && !isPlaceholder(value)) {
      wrong(field, field + " must be an absolute https address", "an absolute https address");
    }
  }

  /** A map of texts, with one for a platform where one is named. */
  void tokens(String field, @Nullable String platform) {
    judging.examined(field);
    JsonNode tokens = manifest.at(field);
    if (!tokens.isObject()) {
      wrong(field, field + " must be a map of tokens by platform", "an object");
    } else if (!areTexts(tokens)) {
      wrong(field, field + " must hold nothing but texts", "texts");
    } else if (platform != null && tokens.path(platform).asText("").isBlank()) {
      wrong(field, field + " has no token for " + platform, "a token for " + platform);
    }
  }

  private static boolean areTexts(JsonNode tokens) {
    for (JsonNode token : tokens) {
      if (!token.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlaceholder(String value) {
    return LeftoverPlaceholders.isRest(value);
  }

  private void wrong(String field, String message, String expected) {
    JsonNode value = manifest.at(field);
    boolean missing = value.isMissingNode();
    judging.found(
        judging
            .finding(field, message)
            .at(manifest.place(missing ? "auth" : field))
            .comparing(
                expected,
                missing ? "nothing" : value.isTextual() ? value.textValue() : JsonText.of(value)));
  }
}
