package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CardFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import java.util.Optional;

/**
 * The template that a function names, wherever it stands.
 *
 * @param card its object
 * @param place how findings begin its place
 */
public record CardSource(JsonNode card, String place) {

  /** The template of a function; empty where there is none that can be read. */
  public static Optional<CardSource> of(MappedFunction mapped, PackageSeen seen) {
    JsonNode template = mapped.semantics().template();
    Optional<String> file = mapped.semantics().templateFile();
    if (file.isPresent()) {
      return file.flatMap(seen::card)
          .map(CardFile::content)
          .map(card -> new CardSource(card, file.get() + "#"));
    }
    return template.isObject()
        ? Optional.of(new CardSource(template, "capabilities/response_semantics/static_template"))
        : Optional.empty();
  }
}
