package io.github.pluginconformance.probe.auth;

/**
 * A secret that is right up to its last characters, to see whether the whole of it is compared.
 * Several are changed: where bytes are written as text the very last one may stand for nothing.
 */
final class AlteredEnding {

  private static final int CHANGED = 4;

  private AlteredEnding() {}

  /** The secret with each of its last letters and digits replaced by the next one. */
  static String of(String secret) {
    int from = Math.max(secret.length() - CHANGED, secret.length() / 2);
    StringBuilder changed = new StringBuilder(secret);
    for (int i = from; i < changed.length(); i++) {
      changed.setCharAt(i, next(changed.charAt(i)));
    }
    return changed.toString();
  }

  private static char next(char c) {
    return switch (c) {
      case 'z' -> 'a';
      case 'Z' -> 'A';
      case '9' -> '0';
      default -> c < 128 && Character.isLetterOrDigit(c) ? (char) (c + 1) : c;
    };
  }
}
