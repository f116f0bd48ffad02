package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code email}: the shape of RFC 5321, section 4.1.2, unquoted. Whether the top-level domain is
 * registered is not asked: test data lives under {@code .example}, {@code .test} and {@code
 * localhost}.
 */
final class EmailFormat implements Format {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+)*"
              + "@([\\p{L}0-9]([\\p{L}\\p{M}0-9-]*[\\p{L}\\p{M}0-9])?)(\\.[\\p{L}0-9]([\\p{L}\\p{M}0-9-]*[\\p{L}\\p{M}0-9])?)*");
  private static final int LONGEST = 320;

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return value.length() <= LONGEST && ADDRESS.matcher(value).matches();
  }
}
