package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members of error objects by RFC 9457, under a document of a generator. */
class ProblemDetailsTest {

  private static final Contract CONTRACT =
      Contracts.of(
          """
          openapi: 3.0.1
          info: {title: t, version: '1'}
          paths:
            /x:
              get:
                responses:
                  '404':
                    description: none
                    content:
                      '*/*': {schema: {type: object, properties: {type: {type: string, format: uri}, instance: {type: string, format: uri}, help: {type: string, format: uri}}}}
          """);

  private static List<Breach> breaches(String contentType, String body) {
    return CONTRACT.judgeAnswer(
        CONTRACT.document().operations().get(0),
        new ReceivedResponse(
            404,
            List.of(new Header("Content-Type", contentType)),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of()));
  }

  @Test
  void type_and_instance_may_be_references() {
    assertThat(
            breaches("application/problem+json", "{\"type\":\"/gone\",\"instance\":\"/api/x/1\"}"))
        .isEmpty();
  }

  @Test
  void what_is_no_reference_is_told() {
    assertThat(breaches("application/problem+json", "{\"instance\":\"no reference\"}"))
        .extracting(Breach::location)
        .containsExactly("$.instance");
  }

  @Test
  void other_members_and_other_media_types_keep_to_the_document() {
    assertThat(breaches("application/problem+json", "{\"help\":\"/help\"}"))
        .extracting(Breach::location)
        .containsExactly("$.help");
    assertThat(breaches("application/json", "{\"instance\":\"/api/x/1\"}"))
        .extracting(Breach::location)
        .containsExactly("$.instance");
  }
}
