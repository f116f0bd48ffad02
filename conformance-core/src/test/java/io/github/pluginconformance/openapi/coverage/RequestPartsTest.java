package io.github.pluginconformance.openapi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a part of a request is what some request can have. */
class RequestPartsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Compiler, version: '1'}
      paths:
        /builds:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      options: {type: object, items: {type: object, properties: {strict: {type: boolean}}}}
                      tags: {type: array, properties: {name: {type: string}}, items: {type: string, enum: [fast]}}
                      either: {type: [array, object], properties: {deep: {type: boolean}}, items: {enum: [slow]}}
                      level: {type: integer, enum: [1, two]}
                      loud: {type: boolean, enum: [true, 'yes']}
                      plain: {properties: {inner: {type: string}}}
            responses: {'200': {description: built}}
      """;

  @Test
  void items_count_for_lists_and_properties_for_objects() {
    assertThat(declared())
        .extracting(Part::name)
        .contains(
            "body options",
            "body tags[] = fast",
            "body either.deep",
            "body either[] = slow",
            "body plain.inner")
        .doesNotContain("body options[].strict", "body tags.name");
  }

  @Test
  void listed_values_of_another_type_do_not_count() {
    assertThat(declared())
        .extracting(Part::name)
        .contains("body level = 1", "body loud = true")
        .doesNotContain("body level = two", "body loud = yes");
  }

  private static Set<Part> declared() {
    ApiDocument document =
        DocumentReader.read(
                DOCUMENT.getBytes(StandardCharsets.UTF_8), URI.create("http://localhost/a.yaml"))
            .model()
            .orElseThrow();
    return new RequestParts(Contract.of(document), document.operations().get(0)).declared();
  }
}
