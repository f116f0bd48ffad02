package io.github.pluginconformance.probe.operation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform fills files into bodies that it sends; what we send broken stays broken. */
class FilledBodyTest {

  private static final PlatformFiles FILES =
      new PlatformFiles(URI.create("https://plugin.example/openapi.json"));

  @Test
  void should_put_an_object_in_the_place_of_each_text() {
    assertThat(FILES.filled("{\"openaiFileIdRefs\": [\"a\"]}"))
        .contains("\"download_link\":\"https://plugin.example/openapi.json\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"openaiFileIdRefs\": [\"a\"]",
        "{\"openaiFileIdRefs\": [\"a\"],}",
        "{\"openaiFileIdRefs\": [\"a\"]}}",
        "[{\"openaiFileIdRefs\": [\"a\"]}]"
      })
  void should_leave_what_is_no_json_as_it_is(String body) {
    assertThat(FILES.filled(body)).isEqualTo(body);
  }
}
