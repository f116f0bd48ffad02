package io.github.pluginconformance.probe.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report shows a picture only if whoever reads it can bear to unpack it. */
class ThumbnailsTest {

  @ParameterizedTest
  @CsvSource({
    "512, 512, true",
    "2000, 2000, true",
    "2001, 2000, false",
    "65535, 65535, false",
    "1, 2147483647, false",
    "-1, -1, false",
    "0, 10, false"
  })
  void should_show_a_picture_by_the_pixels_it_unpacks_to(int width, int height, boolean shown) {
    assertThat(Thumbnails.of(visit(TestPlugin.png(width, height))).isPresent()).isEqualTo(shown);
  }

  @Test
  void should_not_show_a_picture_that_hides_its_size() {
    assertThat(Thumbnails.of(visit("GIF89a".getBytes(StandardCharsets.ISO_8859_1)))).isEmpty();
  }

  private static Visit visit(byte[] picture) {
    URI uri = URI.create("https://todo.example.com/picture");
    SentRequest request = new SentRequest("GET", uri, uri, List.of(), new byte[0]);
    ReceivedResponse response = new ReceivedResponse(200, List.of(), picture, false, List.of());
    return new Visit(
        List.of(new Exchange(1, "image", request, response, null, Duration.ZERO)), null);
  }
}
