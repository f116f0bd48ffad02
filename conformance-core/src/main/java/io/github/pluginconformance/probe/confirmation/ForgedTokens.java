package io.github.pluginconformance.probe.confirmation;

/** Makes up tokens that look like issued ones. */
public final class ForgedTokens {

  private ForgedTokens() {}

  /**
   * A text of the same shape that was never issued: each digit and each letter is replaced by
   * another one, hexadecimal digits by such.
   */
  public static String forged(String token) {
    StringBuilder forged = new StringBuilder();
    token.codePoints().map(ForgedTokens::next).forEach(forged::appendCodePoint);
    return forged.toString();
  }

  private static int next(int point) {
    if (point >= '0' && point <= '9') {
      return point == '9' ? '0' : point + 1;
    }
    if (point >= 'a' && point <= 'f' || point >= 'A' && point <= 'F') {
      return point == 'f' || point == 'F' ? point - 5 : point + 1;
    }
    if (point >= 'g' && point <= 'z' || point >= 'G' && point <= 'Z') {
      return point == 'z' || point == 'Z' ? point - 19 : point + 1;
    }
    return point;
  }
}
