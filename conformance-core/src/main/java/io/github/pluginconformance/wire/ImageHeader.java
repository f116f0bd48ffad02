package io.github.pluginconformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the first bytes of an image say.
 *
 * @param mediaType such as {@code image/png}
 * @param width in pixels; 0 where the bytes do not tell
 * @param height in pixels; 0 where the bytes do not tell
 */
public record ImageHeader(String mediaType, int width, int height) {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final int HEAD = 4096;

  /** The image that begins with these bytes; empty where they begin none that browsers show. */
  public static Optional<ImageHeader> of(byte[] bytes) {
    if (startsWith(bytes, 0, PNG)) {
      return Optional.of(png(bytes));
    }
    if (startsWith(bytes, 0, JPEG)) {
      return Optional.of(jpeg(bytes));
    }
    if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
      return Optional.of(new ImageHeader("image/gif", little(bytes, 6), little(bytes, 8)));
    }
    if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
      return Optional.of(webp(bytes));
    }
    return other(bytes);
  }

  /** How many pixels it is unpacked to; 0 where the bytes do not tell. */
  public long pixels() {
    return hasSize() ? (long) width * height : 0;
  }

  /** Whether a declared media type is another name of this one. */
  public boolean isNamed(String declared) {
    return declared.equals(mediaType)
        || (mediaType.equals("image/jpeg")
            && (declared.equals("image/jpg") || declared.equals("image/pjpeg")))
        || (mediaType.equals("image/png") && declared.equals("image/x-png"))
        || (mediaType.equals("image/x-icon") && declared.equals("image/vnd.microsoft.icon"))
        || (mediaType.equals("image/bmp") && declared.equals("image/x-ms-bmp"));
  }

  /** Whether width and height are known. */
  public boolean hasSize() {
    return width > 0 && height > 0;
  }

  private static Optional<ImageHeader> other(byte[] bytes) {
    if (has(bytes, 4, "ftypavif") || has(bytes, 4, "ftypavis")) {
      return Optional.of(new ImageHeader("image/avif", 0, 0));
    }
    if (has(bytes, 0, "BM") && bytes.length > 26) {
      return Optional.of(new ImageHeader("image/bmp", little(bytes, 18), little(bytes, 22)));
    }
    if (startsWith(bytes, 0, new byte[] {0, 0, 1, 0})) {
      return Optional.of(new ImageHeader("image/x-icon", 0, 0));
    }
    return isSvg(bytes) ? Optional.of(new ImageHeader("image/svg+xml", 0, 0)) : Optional.empty();
  }

  private static boolean isSvg(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean markup =
        lower.startsWith("<svg") || lower.startsWith("<?xml") || lower.startsWith("<!");
    return markup && lower.contains("<svg") && !lower.contains("<html");
  }

  private static ImageHeader png(byte[] bytes) {
    return new ImageHeader("image/png", big(bytes, 16, 4), big(bytes, 20, 4));
  }

  private static ImageHeader jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (isFrame(marker)) {
        return new ImageHeader("image/jpeg", big(bytes, at + 7, 2), big(bytes, at + 5, 2));
      }
      at += marker == 0xFF ? 1 : 2 + big(bytes, at + 2, 2);
    }
    return new ImageHeader("image/jpeg", 0, 0);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static ImageHeader webp(byte[] bytes) {
    if (has(bytes, 12, "VP8X") && bytes.length >= 30) {
      return new ImageHeader("image/webp", 1 + little24(bytes, 24), 1 + little24(bytes, 27));
    }
    if (has(bytes, 12, "VP8 ") && bytes.length >= 30) {
      return new ImageHeader("image/webp", little(bytes, 26) & 0x3FFF, little(bytes, 28) & 0x3FFF);
    }
    if (has(bytes, 12, "VP8L") && bytes.length >= 25) {
      int bits = little(bytes, 21) | little(bytes, 23) << 16;
      return new ImageHeader("image/webp", 1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
    }
    return new ImageHeader("image/webp", 0, 0);
  }

  private static int big(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count && i < bytes.length; i++) {
      value = value << 8 | bytes[i] & 0xFF;
    }
    return value;
  }

  private static int little(byte[] bytes, int from) {
    return from + 1 < bytes.length ? bytes[from] & 0xFF | (bytes[from + 1] & 0xFF) << 8 : 0;
  }

  private static int little24(byte[] bytes, int from) {
    return little(bytes, from) | (bytes[from + 2] & 0xFF) << 16;
  }

  private static boolean has(byte[] bytes, int from, String ascii) {
    return startsWith(bytes, from, ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] start) {
    int to = from + start.length;
    return bytes.length >= to && Arrays.equals(bytes, from, to, start, 0, start.length);
  }
}
