package io.github.pluginconformance.rule.opengraph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises text whose UTF-8 was read as Windows-1252 or ISO 8859-1 and encoded once more: {@code
 * ZÃ¼rich}. No language writes only such pairs of letters.
 */
final class TwiceEncoded {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TwiceEncoded() {}

  /** What was meant; empty where the text is what it seems. */
  static Optional<String> meant(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes(text)).toString());
    } catch (CharacterCodingException asItSeems) {
      return Optional.empty();
    }
  }

  private static ByteBuffer bytes(String text) throws CharacterCodingException {
    CharsetEncoder windows = WINDOWS.newEncoder();
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (char one : text.toCharArray()) {
      if (one < 0x100) {
        bytes.put((byte) one);
      } else {
        bytes.put(windows.encode(CharBuffer.wrap(new char[] {one})));
      }
    }
    return bytes.flip();
  }
}
