package io.github.pluginconformance.openapi;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Base64;

/** {@code byte}: base64 as in RFC 4648 section 4, or its URL-safe alphabet, which many servers write. */
final class ByteFormat implements Format {

  @Override
  public String getName() {
    return "byte";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return decodes(Base64.getMimeDecoder(), value) && !value.contains(" ");
  }

  private static boolean decodes(Base64.Decoder decoder, String value) {
    String standard = value.replace('-', '+').replace('_', '/');
    boolean alphabet = standard.chars().allMatch(ByteFormat::isBase64);
    try {
      return alphabet && decoder.decode(standard).length >= 0;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static boolean isBase64(int c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || "+/=\r\n".indexOf(c) >= 0;
  }
}
