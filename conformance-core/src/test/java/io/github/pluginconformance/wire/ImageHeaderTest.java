package io.github.pluginconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif", "bmp, image/bmp"})
  void is_recognised_with_its_size(String format, String mediaType) throws IOException {
    BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    assertThat(ImageHeader.of(bytes.toByteArray())).contains(new ImageHeader(mediaType, 30, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?>\n<!-- logo -->\n<svg/>"
      })
  void a_drawing_is_recognised_without_a_size(String text) {
    assertThat(ImageHeader.of(text.getBytes(StandardCharsets.UTF_8)))
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.mediaType()).isEqualTo("image/svg+xml");
              assertThat(picture.hasSize()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<!DOCTYPE html><html><svg/></html>", "GIF", "RIFFxxxx", "not found"})
  void anything_else_is_none(String text) {
    assertThat(ImageHeader.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void a_jpeg_cut_short_has_no_size() {
    assertThat(ImageHeader.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
        .contains(new ImageHeader("image/jpeg", 0, 0));
  }

  @Test
  void a_lossless_webp_has_its_size() {
    byte[] bytes = new byte[30];
    byte[] head = "RIFF....WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, bytes, 0, head.length);
    bytes[20] = 0x2F;
    // 300 x 200, both less one, in 14 bits each, the least first.
    int bits = 299 | 199 << 14;
    for (int i = 0; i < 4; i++) {
      bytes[21 + i] = (byte) (bits >> 8 * i);
    }
    assertThat(ImageHeader.of(bytes)).contains(new ImageHeader("image/webp", 300, 200));
  }
}
