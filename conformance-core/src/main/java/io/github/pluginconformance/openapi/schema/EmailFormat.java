package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code email}: a mailbox by RFC 5321, section 4.1.2. Whether the top-level domain is registered
 * is not asked: test data lives under {@code .example}, {@code .test} and {@code localhost}.
 */
final class EmailFormat implements Format {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+)*"
              + "@([\\p{L}0-9]([\\p{L}\\p{M}0-9-]*[\\p{L}\\p{M}0-9])?)(\\.[\\p{L}0-9]([\\p{L}\\p{M}0-9-]*[\\p{L}\\p{M}0-9])?)*");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[ -~])*\"(@.*)");
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
  private static final Pattern LITERAL =
      Pattern.compile("(.+@)\\[(?:" + OCTET + "(?:\\." + OCTET + "){3}|IPv6:[0-9A-Fa-f:.]+)]");
  private static final int LONGEST = 320;

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return isMailbox(value);
  }

  /** With letters of other scripts too, as RFC 6531 has them: they are delivered everywhere. */
  static boolean isMailbox(String value) {
    return value.length() <= LONGEST && ADDRESS.matcher(plain(value)).matches();
  }

  /** The same with a plain name for a quoted one, and a plain host for an address in brackets. */
  private static String plain(String value) {
    return LITERAL.matcher(QUOTED.matcher(value).replaceFirst("quoted$1")).replaceFirst("$1host");
  }
}
