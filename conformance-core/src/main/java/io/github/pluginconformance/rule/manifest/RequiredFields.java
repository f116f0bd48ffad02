package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields without which there is no plugin. An empty e-mail address or legal page was admitted,
 * so these two may be empty at the price of a warning.
 */
final class RequiredFields extends ManifestRule {

  private static final List<String> TEXTS =
      List.of(
          "schema_version",
          "name_for_human",
          "name_for_model",
          "description_for_human",
          "description_for_model",
          "logo_url",
          "contact_email",
          "legal_info_url");
  private static final List<String> OBJECTS = List.of("auth", "api");
  private static final Set<String> ADMITTED_EMPTY = Set.of("contact_email", "legal_info_url");

  RequiredFields() {
    super(
        "manifest/required-fields",
        Level.ERROR,
        "Every required field is there, of the right type and not blank",
        Basis.SEED,
        Basis.DOCS);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    TEXTS.forEach(field -> lookAtText(manifest, judging.examined(field), field));
    OBJECTS.forEach(field -> lookAtObject(manifest, judging.examined(field), field));
  }

  private static void lookAtText(Manifest manifest, JudgementBuilder judging, String field) {
    JsonNode value = manifest.at(field);
    if (!value.isTextual()) {
      judging.found(wrongType(manifest, judging.level(), field, "a text"));
    } else if (value.textValue().isBlank()) {
      Level level = ADMITTED_EMPTY.contains(field) ? Level.WARNING : judging.level();
      judging.found(
          Finding.of(level, field, "the required field " + field + " is blank")
              .at(manifest.place(field))
              .comparing("a text", "\"" + value.textValue() + "\""));
    }
  }

  private static void lookAtObject(Manifest manifest, JudgementBuilder judging, String field) {
    if (!manifest.at(field).isObject()) {
      judging.found(wrongType(manifest, judging.level(), field, "an object"));
    }
  }

  private static Finding wrongType(Manifest manifest, Level level, String field, String wanted) {
    JsonNode value = manifest.at(field);
    boolean missing = value.isMissingNode() || value.isNull();
    String message =
        missing
            ? "the required field " + field + " is missing"
            : "the field " + field + " must be " + wanted;
    return Finding.of(level, field, message)
        .at(missing ? null : manifest.place(field))
        .comparing(
            wanted, missing ? "nothing" : value.getNodeType().name().toLowerCase(Locale.ROOT));
  }
}
