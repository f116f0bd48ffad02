package io.github.pluginconformance.openapi.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes decoded as UTF-8.
 *
 * @param text without the byte order mark
 * @param bom whether there was one
 * @param valid whether every byte was UTF-8; otherwise the text holds replacement characters
 */
record SourceText(String text, boolean bom, boolean valid) {

  static SourceText of(byte[] bytes) {
    boolean bom = hasBom(bytes);
    int from = bom ? 3 : 0;
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      // UTF-16 of ASCII text is UTF-8 as bytes, but full of NUL.
      return new SourceText(text, bom, text.indexOf('\0') < 0);
    } catch (CharacterCodingException notUtf8) {
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      return new SourceText(text, bom, false);
    }
  }

  private static boolean hasBom(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  /**
   * Whether this is markup, such as a login page: neither JSON nor a YAML document starts like
   * that.
   */
  boolean isPage() {
    String head = text.stripLeading();
    return head.startsWith("<") && head.length() > 1 && isTagStart(head);
  }

  private static boolean isTagStart(String head) {
    String start = head.substring(0, Math.min(head.length(), 15)).toLowerCase(Locale.ROOT);
    return start.startsWith("<!") || start.startsWith("<?") || Character.isLetter(start.charAt(1));
  }
}
