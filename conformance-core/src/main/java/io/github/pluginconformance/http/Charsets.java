package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the charset that an answer declares. */
final class Charsets {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /** The fault of a charset that cannot be decoded here; such a body is read as UTF-8. */
  static Optional<Failure> unknown(ResponseHead head) {
    Matcher matcher = CHARSET.matcher(head.word("Content-Type").orElse(""));
    return matcher.find() && !isKnown(matcher.group(1).trim())
        ? Optional.of(
            new Failure(
                FailureKind.UNKNOWN_CHARSET,
                "the charset '" + HeadParser.cut(matcher.group(1)) + "' is unknown; read as UTF-8"))
        : Optional.empty();
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
