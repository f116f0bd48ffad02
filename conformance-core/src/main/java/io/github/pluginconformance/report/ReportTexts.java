package io.github.pluginconformance.report;

import io.github.pluginconformance.secret.NamedSecrets;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes foreign text fit for a report: redacted by value first, well-formed, and only then cut. */
final class ReportTexts {

  /** Message fields, in characters. */
  static final int FIELD = 500;

  /** Reasons and URLs, which may list several things, in characters. */
  static final int LONG = 2_000;

  /** Bodies of an exchange, in bytes. */
  static final int BODY = 2_048;

  private static final String ELLIPSIS = "…";

  private final Redactor redactor;
  private final boolean shortSecrets;

  /**
   * @param shortSecrets whether a configured secret is too short to be told from ordinary text, so
   *     that places where one may stand are hidden by name
   */
  ReportTexts(Redactor redactor, boolean shortSecrets) {
    this.redactor = redactor;
    this.shortSecrets = shortSecrets;
  }

  static ReportTexts of(Redactor redactor, Settings settings) {
    boolean shortSecrets =
        settings.credentials().secrets().stream()
            .anyMatch(secret -> secret.reveal().length() < Redactor.SHORTEST);
    return new ReportTexts(redactor, shortSecrets);
  }

  /** Redacted and well-formed, in full. */
  String whole(String text) {
    return WellFormed.text(redactor.redact(text));
  }

  /** An address, redacted by value and by the names of its parameters. */
  String uri(URI uri) {
    return WellFormed.text(redactor.redactUri(uri.toString()));
  }

  /** The same for a command, as {@link #headerForCommand}. */
  String uriForCommand(URI uri) {
    return shortSecrets ? uri(uri) : WellFormed.text(redactor.redactUriForCommand(uri.toString()));
  }

  /** The value of a header field, redacted by value and by its name. */
  String header(Header header) {
    return WellFormed.text(redactor.redactHeader(header.name(), header.value()));
  }

  /**
   * The same for a command: a credential that we made up is no secret, and the command would show
   * nothing without it.
   */
  String headerForCommand(Header header) {
    boolean credential = redactor.isCredentialHeader(header.name());
    return credential && !shortSecrets ? whole(header.value()) : header(header);
  }

  /** A body, redacted by value and by the names in it. */
  String content(String mediaType, String text) {
    return NamedSecrets.inBody(mediaType, whole(text));
  }

  /** Redacted, then cut to the length of a message field. */
  String field(String text) {
    return cut(whole(text), FIELD);
  }

  @Nullable String optionalField(@Nullable String text) {
    return text == null ? null : field(text);
  }

  /** Redacted, then cut to the length of a list of reasons. */
  String longField(String text) {
    return cut(whole(text), LONG);
  }

  @Nullable String optionalLongField(@Nullable String text) {
    return text == null ? null : longField(text);
  }

  /** The first 2 KiB of a body that is redacted already. */
  static String beginning(String redacted) {
    return cutBytes(redacted, BODY);
  }

  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return text.substring(0, end) + ELLIPSIS;
  }

  private static String cutBytes(String text, int limit) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        return text.substring(0, i) + ELLIPSIS;
      }
      i += Character.charCount(point);
    }
    return text;
  }
}
