package io.github.pluginconformance.probe.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Values that look random and are the same for the same seed. */
final class SeededTexts {

  private SeededTexts() {}

  /** 64 hex digits. */
  static String hex(long seed, String purpose) {
    return HexFormat.of().formatHex(sha256(seed + "/" + purpose));
  }

  /** SHA-256 of a text. */
  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java has no SHA-256", missing);
    }
  }
}
