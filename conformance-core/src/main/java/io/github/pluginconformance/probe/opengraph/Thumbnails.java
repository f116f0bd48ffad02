package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ImageHeader;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes images that are small enough to stand in a report part of it. */
public final class Thumbnails {

  private static final int LARGEST = 32 * 1024;

  /** A few bytes may unpack to gigabytes in whatever shows the report. */
  private static final long MOST_PIXELS = 4_000_000;

  private static final Map<String, String> TYPES = types();

  private Thumbnails() {}

  /** The image as a {@code data:} address; empty where it is large, broken or none. */
  public static Optional<String> of(Visit visit) {
    Exchange last = visit.last();
    ReceivedResponse response = last.response();
    if (response == null || !last.answered(200) || response.body().length > LARGEST) {
      return Optional.empty();
    }
    return type(response.body())
        .filter(type -> isBearable(response.body()))
        .map(
            type ->
                "data:" + type + ";base64," + Base64.getEncoder().encodeToString(response.body()));
  }

  private static boolean isBearable(byte[] image) {
    long pixels = ImageHeader.of(image).map(ImageHeader::pixels).orElse(0L);
    return pixels > 0 && pixels <= MOST_PIXELS;
  }

  private static Optional<String> type(byte[] image) {
    String start = new String(image, 0, Math.min(image.length, 12), StandardCharsets.ISO_8859_1);
    return TYPES.entrySet().stream()
        .filter(entry -> start.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .filter(type -> !type.equals("image/webp") || start.endsWith("WEBP"));
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("\u0089PNG", "image/png");
    types.put("\u00ff\u00d8\u00ff", "image/jpeg");
    types.put("GIF8", "image/gif");
    types.put("RIFF", "image/webp");
    return types;
  }
}
