package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
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
    String place =
        mapped
            .semantics()
            .templateFile()
            .map(file -> file + "#")
            .orElse("capabilities/response_semantics/static_template");
    return seen.template(mapped.semantics()).map(card -> new CardSource(card, place));
  }
}
