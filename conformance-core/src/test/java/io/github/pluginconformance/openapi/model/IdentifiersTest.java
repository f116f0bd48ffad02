package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.document.DocumentFault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References by the URI of a part of the same document. */
class IdentifiersTest {

  private static final String DOCUMENT =
      """
      openapi: %s
      info: {title: Gardens, version: '1'}
      paths: {/plants: {get: {responses: {'200': {description: OK}}}}}
      components:
        schemas:
          Plant:
            $id: https://gardens.example/schemas/plant
            $defs: {root: {type: string}}
            properties:
              part: {$ref: '%s'}
          Leaf:
            $id: https://gardens.example/schemas/leaf
            properties:
              form: {$anchor: form, type: string}
      """;

  @ParameterizedTest
  @CsvSource({
    "leaf, /components/schemas/Leaf",
    "/schemas/leaf, /components/schemas/Leaf",
    "https://gardens.example/schemas/leaf, /components/schemas/Leaf",
    "leaf#form, /components/schemas/Leaf/properties/form",
    "leaf#/properties/form, /components/schemas/Leaf/properties/form",
    "#/$defs/root, /components/schemas/Plant/$defs/root",
    "#/components/schemas/Leaf, /components/schemas/Leaf",
    "https://gardens.example/openapi.yaml#/components/schemas/Leaf, /components/schemas/Leaf",
    "'#', /components/schemas/Plant"
  })
  void should_lead_to_the_part_that_has_the_uri(String reference, String pointer) {
    Reading reading = read("3.1.0", reference);

    assertThat(reading.faults()).isEmpty();
    assertThat(target(reading)).isEqualTo("#" + pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "3.1.0, stem, spec.dangling-ref",
    "3.1.0, https://gardens.example/schemas/stem, spec.remote-ref",
    "3.1.0, leaf#/properties/colour, spec.file-ref",
    "3.0.3, leaf, spec.dangling-ref"
  })
  void should_leave_what_names_nothing_in_the_document(
      String version, String reference, String kind) {
    Reading reading = read(version, reference);

    List<DocumentFault> faults = reading.faults();
    assertThat(faults).extracting(DocumentFault::kind).contains(kind);
    assertThat(target(reading)).isEqualTo(reference);
  }

  private static String target(Reading reading) {
    return reading
        .model()
        .orElseThrow()
        .root()
        .at("/components/schemas/Plant/properties/part/$ref")
        .asText();
  }

  private static Reading read(String version, String reference) {
    return DocumentReader.read(
        DOCUMENT.formatted(version, reference).getBytes(StandardCharsets.UTF_8),
        URI.create("https://gardens.example/openapi.yaml"));
  }
}
