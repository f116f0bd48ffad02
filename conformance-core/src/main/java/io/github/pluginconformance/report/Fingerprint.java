package io.github.pluginconformance.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is known by from run to run: rule, subject and location, without what moves when a
 * file or a list grows (line numbers, array indices).
 */
final class Fingerprint {

  private static final int LENGTH = 16;
  private static final Pattern BRACKET_INDEX = Pattern.compile("\\[(?:\\d+|\\*)]");
  private static final Pattern POINTER_INDEX = Pattern.compile("(?<!/responses)/\\d+(?=/|$)");
  private static final Pattern LINE = Pattern.compile("\\bline \\d+(?:, column \\d+)?");

  private Fingerprint() {}

  /** 16 hexadecimal digits. */
  static String of(String ruleId, String subject, @Nullable String location) {
    String place = location == null ? "" : withoutNumbers(location);
    return digits(String.join("\n", ruleId, subject, place));
  }

  /** The same for one of several findings of one place, counted from 1. */
  static String of(String ruleId, String subject, @Nullable String location, int number) {
    return digits(of(ruleId, subject, location) + "\n" + number);
  }

  private static String digits(String text) {
    byte[] digest = sha256(text);
    return HexFormat.of().formatHex(digest).substring(0, LENGTH);
  }

  static String withoutNumbers(String location) {
    String place = BRACKET_INDEX.matcher(location).replaceAll("[]");
    place = POINTER_INDEX.matcher(place).replaceAll("/*");
    return LINE.matcher(place).replaceAll("line");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
