package io.github.pluginconformance.probe.operation.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnwrittenInputTest {

  private static final String BODY =
      "requestBody: {required: %s, content: {application/json: {schema: {type: object}}}},";

  @ParameterizedTest
  @CsvSource({
    "3.0.3, /beds?q={word}, get, none, the query part of the path",
    "3.0.3, /beds, get, true, the requestBody of a GET",
    "3.0.3, /beds, head, true, the requestBody of a HEAD"
  })
  void should_say_where_the_input_stands(
      String version, String path, String method, String required, String words) {
    assertThat(reason(version, path, method, required).orElseThrow()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "3.0.3, /beds/{bed}, get, none",
    "3.0.3, /beds?all=1, get, none",
    "3.0.3, /beds, get, false",
    "3.0.3, /beds, post, true",
    "3.1.0, /beds, get, true"
  })
  void should_say_nothing_about_what_can_be_written(
      String version, String path, String method, String required) {
    assertThat(reason(version, path, method, required)).isEmpty();
  }

  @Test
  void should_say_that_the_path_has_no_place_for_a_parameter() {
    String parameter =
        "parameters: [{name: bed, in: path, required: true, schema: {type: string}}],";

    assertThat(reason("/beds", parameter).orElseThrow()).contains("{bed}", "openapi/valid");
    assertThat(reason("/beds/{bed}", parameter)).isEmpty();
  }

  private static Optional<String> reason(String path, String parameters) {
    return read("3.0.3", path, "get", parameters);
  }

  private static Optional<String> reason(
      String version, String path, String method, String required) {
    String body = required.equals("none") ? "" : BODY.formatted(required);
    return read(version, path, method, body);
  }

  private static Optional<String> read(String version, String path, String method, String body) {
    String text =
        "openapi: %s\ninfo: {title: t, version: '1'}\npaths: {'%s': {%s: {%s responses: {}}}}\n"
            .formatted(version, path, method, body);
    ApiDocument document =
        DocumentReader.read(
                text.getBytes(StandardCharsets.UTF_8), URI.create("https://a.example/o.yaml"))
            .model()
            .orElseThrow();
    return UnwrittenInput.reason(document, document.operations().get(0));
  }
}
