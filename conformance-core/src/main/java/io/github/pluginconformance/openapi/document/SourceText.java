package io.github.pluginconformance.openapi.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes decoded as UTF-8.
 *
 * @param text without the byte order mark
 * @param bom whether there was one
 * @param valid whether every byte was UTF-8; otherwise the text is read in the encoding that it
 *     seems to have
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
      return text.indexOf('\0') < 0
          ? new SourceText(text, bom, true)
          : new SourceText(otherwise(bytes, StandardCharsets.UTF_8), bom, false);
    } catch (CharacterCodingException notUtf8) {
      return new SourceText(otherwise(bytes, StandardCharsets.ISO_8859_1), bom, false);
    }
  }

  /** What an editor or a database of another encoding has meant. */
  private static String otherwise(byte[] bytes, Charset usual) {
    Charset charset = usual;
    if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
      charset = StandardCharsets.UTF_16;
    } else if (bytes.length > 1 && bytes[1] == 0) {
      charset = StandardCharsets.UTF_16LE;
    } else if (bytes.length > 1 && bytes[0] == 0) {
      charset = StandardCharsets.UTF_16BE;
    }
    return new String(bytes, charset);
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
