package io.github.pluginconformance.openapi.schema;

import java.util.regex.Pattern;

/** URIs and references by RFC 3986, and by RFC 3987 with letters of other scripts. */
public final class Uris {

  private static final String PLAIN = "A-Za-z0-9._~!$&'()*+,;=%\\-";
  private static final String OTHER =
      "\\x{A0}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFEF}\\x{10000}-\\x{EFFFD}";
  private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.\\-]*:";

  /** The first segment of a relative path holds no colon. */
  private static final String NO_SCHEME = "(?![^/?#]*:)";

  private static final Pattern URI = Pattern.compile(SCHEME + rest(""));
  private static final Pattern IRI = Pattern.compile(SCHEME + rest(OTHER));
  private static final Pattern RELATIVE = Pattern.compile(NO_SCHEME + rest(""));
  private static final Pattern RELATIVE_IRI = Pattern.compile(NO_SCHEME + rest(OTHER));
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Uris() {}

  /** Authority and path, query, fragment; the same behind a scheme and without one. */
  private static String rest(String other) {
    String host = "(?:\\[(?:[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\\.[:" + PLAIN + "]+)]";
    String authority = "(?:[:" + PLAIN + other + "]*@)?" + host + "|[" + PLAIN + other + "]*)";
    String path = "[/:@" + PLAIN + other + "]*";
    String more = "[/?:@" + PLAIN + other + "]*";
    return ("(?://" + authority + "(?::[0-9]*)?(?:/" + path + ")?|(?!//)" + path + ")")
        + ("(?:\\?" + more + ")?(?:#" + more + ")?");
  }

  static boolean isUri(String text) {
    return is(URI, text);
  }

  static boolean isIri(String text) {
    return is(IRI, text);
  }

  /** Whether a text is a reference that says something only beside a base URI. */
  public static boolean isRelative(String text) {
    return !text.isEmpty() && is(RELATIVE, text);
  }

  static boolean isReference(String text) {
    return is(URI, text) || is(RELATIVE, text);
  }

  static boolean isIriReference(String text) {
    return is(IRI, text) || is(RELATIVE_IRI, text);
  }

  private static boolean is(Pattern pattern, String text) {
    return pattern.matcher(text).matches() && !BROKEN_ESCAPE.matcher(text).find();
  }
}
