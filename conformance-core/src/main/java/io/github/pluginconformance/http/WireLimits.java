package io.github.pluginconformance.http;

import io.github.pluginconformance.http.Request.Kind;
import java.time.Duration;

/**
 * The bounds that are not settings, each with its value.
 *
 * @param connectTimeout until the TCP connection stands
 * @param dnsTimeout until the name is resolved
 * @param headBytes of an answer's status line and fields
 * @param headFields how many fields an answer may have
 * @param manifestBytes after inflating, as all the following
 * @param imageBytes enough to recognise an image; the rest is not read and that is no failure
 * @param inflateRatio how many times its size a body may grow when inflated, once over 64 KiB
 * @param redirects how many are followed
 * @param runBytes bodies of a whole run
 */
record WireLimits(
    Duration connectTimeout,
    Duration dnsTimeout,
    int headBytes,
    int headFields,
    int manifestBytes,
    int documentBytes,
    int answerBytes,
    int pageBytes,
    int imageBytes,
    int inflateRatio,
    int redirects,
    long runBytes) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  static final WireLimits DEFAULT =
      new WireLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          64 * KIB,
          200,
          256 * KIB,
          10 * MIB,
          MIB,
          2 * MIB,
          64 * KIB,
          200,
          5,
          100L * MIB);

  /** How many bytes of a body are read. */
  int bodyBytes(Kind kind) {
    return switch (kind) {
      case MANIFEST -> manifestBytes;
      case DOCUMENT -> documentBytes;
      case ANSWER, OAUTH -> answerBytes;
      case PAGE -> pageBytes;
      case IMAGE -> imageBytes;
    };
  }
}
