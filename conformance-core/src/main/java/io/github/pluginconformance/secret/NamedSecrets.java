package io.github.pluginconformance.secret;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what its name gives away as secret, whether its value is known or not: query parameters,
 * header fields, JSON properties and form fields. Call it after {@link Redactor#redact(String)}: a
 * value that already reads {@code $NAME} stays.
 */
public final class NamedSecrets {

  private static final String HIDDEN = "***";

  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "api-key",
          "x-auth-token");

  private static final Set<String> ANYWHERE =
      Set.of(
          "token",
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "clientsecret",
          "secret",
          "password",
          "passwd",
          "apikey",
          "authorization",
          "privatekey",
          "codeverifier",
          "clientassertion");

  /**
   * In a query or a form these carry credentials; in JSON they mean anything, such as a country's
   * state.
   */
  private static final Set<String> IN_PARAMETERS =
      Set.of(
          "key",
          "sig",
          "signature",
          "code",
          "state",
          "auth",
          "session",
          "sessionid",
          "assertion",
          "xamzsignature");

  private static final Pattern PARAMETER =
      Pattern.compile("(?<=^|[?&#;])([^=&?#;\\s]+)=([^&#;\\s]*)");
  private static final Pattern PROPERTY = Pattern.compile("\"([\\w.-]{1,40})\"\\s*:\\s*\"");

  /** What follows the opening quote; only that of a telling property is read. */
  private static final Pattern REST_OF_STRING =
      Pattern.compile("((?:[^\"\\\\]|\\\\.)*+)\"?", Pattern.DOTALL);

  private static final Pattern USERINFO = Pattern.compile("//[^/?#\\s@]*@");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][\\w-]* +)?(.*)", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\w+(?::\\$\\w+)?");

  private NamedSecrets() {}

  /** An address without user information and with the values of telling parameters hidden. */
  public static String inUri(String uri) {
    return inUri(uri, NamedSecrets::isTellingParameter);
  }

  /** The same with the values of these parameters hidden. */
  static String inUri(String uri, Predicate<String> telling) {
    String bare = uri.indexOf('@') < 0 ? uri : USERINFO.matcher(uri).replaceAll("//");
    int query = bare.indexOf('?');
    int fragment = bare.indexOf('#');
    int from = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
    return from < 0 ? bare : bare.substring(0, from) + inForm(bare.substring(from), telling);
  }

  /** A {@code application/x-www-form-urlencoded} text with the values of telling fields hidden. */
  public static String inForm(String form) {
    return inForm(form, NamedSecrets::isTellingParameter);
  }

  private static String inForm(String form, Predicate<String> telling) {
    return replaced(PARAMETER, form, telling, m -> m.group(1) + "=" + hidden(m.group(2)));
  }

  /** A JSON text with the string values of telling properties hidden; also one that is cut off. */
  public static String inJson(String json) {
    StringBuilder safe = new StringBuilder();
    int done = 0;
    Matcher property = PROPERTY.matcher(json);
    for (boolean more = property.find(); more; ) {
      if (isTelling(property.group(1))) {
        Matcher value = REST_OF_STRING.matcher(json).region(property.end(), json.length());
        value.lookingAt();
        safe.append(json, done, property.end()).append(hidden(value.group(1))).append('"');
        done = value.end();
        more = property.find(done);
      } else {
        more = property.find();
      }
    }
    return done == 0 ? json : safe.append(json, done, json.length()).toString();
  }

  /**
   * The value of a header field, hidden if the field's name is telling; the scheme of a credential
   * stays.
   */
  public static String inHeader(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("location") || lower.equals("referer") || lower.equals("content-location")) {
      return inUri(value);
    }
    if (!HEADERS.contains(lower) && !isTelling(name)) {
      return value;
    }
    Matcher matcher = SCHEME.matcher(value);
    boolean credential =
        lower.endsWith("authorization") && matcher.matches() && matcher.group(1) != null;
    return credential ? matcher.group(1) + hidden(matcher.group(2)) : hidden(value);
  }

  /**
   * The text of a body by its media type, or by its looks where it is JSON under another name; one
   * that is neither JSON nor a form stays.
   */
  public static String inBody(String mediaType, String text) {
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      return inForm(text);
    }
    boolean json = mediaType.endsWith("json") || text.stripLeading().startsWith("{");
    return json ? inJson(text) : text;
  }

  /** Hides a whole value, but not the name that stands for one already. */
  static String hidden(String value) {
    return value.isEmpty() || PLACEHOLDER.matcher(value).matches() ? value : HIDDEN;
  }

  static boolean isTellingParameter(String name) {
    return isTelling(name) || IN_PARAMETERS.contains(plain(name));
  }

  private static boolean isTelling(String name) {
    return ANYWHERE.contains(plain(name));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder plain = null;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!kept && plain == null) {
        plain = new StringBuilder(lower.substring(0, i));
      } else if (kept && plain != null) {
        plain.append(c);
      }
    }
    return plain == null ? lower : plain.toString();
  }

  private static String replaced(
      Pattern pattern, String text, Predicate<String> telling, Function<MatchResult, String> how) {
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Matcher found = pattern.matcher(text); found.find(); ) {
      if (telling.test(found.group(1))) {
        replaced.append(text, done, found.start()).append(how.apply(found));
        done = found.end();
      }
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }
}
