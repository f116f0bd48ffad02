package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Base64;

/**
 * {@code byte}: base64 as in RFC 4648 section 4, or its URL-safe alphabet, which many servers
 * write.
 */
final class ByteFormat implements Format {

  @Override
  public String getName() {
    return "byte";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return value.chars().allMatch(ByteFormat::isBase64) && decodes(value);
  }

  private static boolean decodes(String value) {
    try {
      Base64.getMimeDecoder().decode(value.replace('-', '+').replace('_', '/'));
      return true;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static boolean isBase64(int c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || "+/-_=\r\n".indexOf(c) >= 0;
  }
}
