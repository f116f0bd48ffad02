package io.github.pluginconformance.secret;

/** Base 32 of RFC 4648, section 6, without padding; only whole groups of five bits. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String encoded(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 8 / 5);
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = (held << 8 | b & 0xff) & 0xffff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt(held >> bits & 31));
      }
    }
    return text.toString();
  }
}
