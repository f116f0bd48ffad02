package io.github.pluginconformance.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an authorization server hands out by the places in which codes and tokens stand (RFC
 * 6749, sections 4.1.2, 4.2.2 and 5.1): parameters of addresses and forms, properties of JSON and
 * scripts, fields of HTML forms, elements of XML. The content type does not matter, so an answer in
 * the wrong one gives nothing away either.
 */
public final class IssuedSecrets {

  /** More distinct values in one text are no answer of an authorization server. */
  private static final int MOST = 64;

  private static final String CODE = "code|auth_?code|authorization_?code";
  private static final String TOKEN = "access_?token|refresh_?token|id_?token";
  private static final String NAMES = "(?<![\\w-])(" + CODE + "|" + TOKEN + ")";
  private static final String VALUE = "([^&#;\\s\"'<>\\\\,{}()]{6,4096})";

  private static final Pattern PARAMETER = pattern(NAMES + "=" + VALUE);
  private static final Pattern PROPERTY =
      pattern(NAMES + "[\"']?\\s{0,20}[:=]\\s{0,20}(?:" + quoted('"') + "|" + quoted('\'') + ")");
  private static final Pattern BARE_PROPERTY =
      pattern("(?<![\\w-])(" + TOKEN + ")[\"']?\\s{0,20}:\\s{0,20}" + VALUE);
  private static final Pattern ELEMENT = pattern("<(" + CODE + "|" + TOKEN + ")>\\s*" + VALUE);
  private static final Pattern TAG = pattern("<(?:input|button|meta|param)\\s([^<>]{1,8192})>");
  private static final Pattern NAME_ATTRIBUTE = attribute("name");
  private static final Pattern VALUE_ATTRIBUTE = attribute("value|content");
  private static final Pattern SECRET_FIELD = pattern("(?:" + CODE + "|" + TOKEN + ")");
  private static final Pattern SESSION_FIELD =
      pattern(".*(?:csrf|xsrf|session|_token|verificationtoken).*");
  private static final Pattern STATE =
      pattern("(?<![\\w-])state[\"']?\\s{0,20}[:=]|name\\s*=\\s*[\"']?state\\b");

  private static final Pattern WORDS = Pattern.compile("[a-zA-Z]{1,19}(?:[ _.:-][a-zA-Z]{1,19})*+");
  private static final Pattern MIXED_CASE = Pattern.compile("[a-z]+[A-Z].*|[A-Z]{2,}[a-z].*");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5}));");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([/\"'\\\\]))");
  private static final Pattern OCTETS = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

  private final boolean success;
  private final Set<Secret> found = new LinkedHashSet<>();

  private IssuedSecrets(boolean success) {
    this.success = success;
  }

  /**
   * What is handed out in an address, a header field or a body.
   *
   * @param success whether the answer is one of success or a redirect: elsewhere {@code code} often
   *     names an error, and is then left as it is
   */
  public static Set<Secret> in(String text, boolean success) {
    IssuedSecrets issued = new IssuedSecrets(success);
    readings(text).forEach(issued::look);
    return Set.copyOf(issued.found);
  }

  /** Whether a value was made by a machine: neither a word nor words in a row. */
  public static boolean looksIssued(String value) {
    return value.length() >= Redactor.SHORTEST
        && (!WORDS.matcher(value).matches() || MIXED_CASE.matcher(value).matches());
  }

  /** The text as it is, and as a browser or a script reads what is escaped in it. */
  private static List<String> readings(String text) {
    Set<String> readings = new LinkedHashSet<>(List.of(text));
    String html = withoutEntities(text);
    readings.add(html);
    String script = replaced(ESCAPE, html, IssuedSecrets::unescaped);
    readings.add(script);
    String once = decoded(script);
    readings.add(once);
    readings.add(decoded(once));
    return new ArrayList<>(readings);
  }

  private void look(String text) {
    boolean besideState = success && STATE.matcher(text).find();
    each(PARAMETER, text, m -> add(m.group(1), m.group(2), besideState));
    each(PROPERTY, text, m -> property(m, besideState));
    each(BARE_PROPERTY, text, m -> add(m.group(1), m.group(2), besideState));
    each(ELEMENT, text, m -> add(m.group(1), m.group(2), besideState));
    each(TAG, text, m -> field(m.group(1), besideState));
  }

  private void each(Pattern pattern, String text, Consumer<MatchResult> look) {
    Matcher matcher = pattern.matcher(text);
    while (found.size() < MOST && matcher.find()) {
      look.accept(matcher);
    }
  }

  private void property(MatchResult match, boolean besideState) {
    String value = match.group(2) == null ? match.group(3) : match.group(2);
    if (value.length() >= Redactor.SHORTEST) {
      add(match.group(1), value, besideState);
    }
  }

  private void field(String attributes, boolean besideState) {
    Matcher name = NAME_ATTRIBUTE.matcher(attributes);
    Matcher value = VALUE_ATTRIBUTE.matcher(attributes);
    if (!name.find() || !value.find()) {
      return;
    }
    String named = unquoted(name.group(1));
    String content = withoutEntities(unquoted(value.group(1)));
    if (SECRET_FIELD.matcher(named).matches()) {
      add(named, content, besideState);
    } else if (SESSION_FIELD.matcher(named).matches() && looksIssued(content)) {
      found.add(Secret.of("OAUTH_SESSION", content));
    }
  }

  private void add(String name, String value, boolean besideState) {
    boolean code = name.toLowerCase(Locale.ROOT).endsWith("code");
    if (!code || besideState || looksIssued(value)) {
      String shown = secretName(name);
      found.add(Secret.of(shown, replaced(ESCAPE, value, IssuedSecrets::unescaped)));
      found.add(Secret.of(shown, decoded(value)));
    }
  }

  private static String secretName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
    return switch (plain) {
      case "accesstoken" -> "OAUTH_ACCESS_TOKEN";
      case "refreshtoken" -> "OAUTH_REFRESH_TOKEN";
      case "idtoken" -> "OAUTH_ID_TOKEN";
      default -> "OAUTH_CODE";
    };
  }

  private static String withoutEntities(String text) {
    String named =
        text.replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    return replaced(ENTITY, named, IssuedSecrets::character);
  }

  private static String character(MatchResult entity) {
    boolean decimal = entity.group(1) != null;
    int point = Integer.parseInt(entity.group(decimal ? 1 : 2), decimal ? 10 : 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }

  private static String unescaped(MatchResult escape) {
    String digits = escape.group(1) != null ? escape.group(1) : escape.group(2);
    return digits == null
        ? escape.group(3)
        : Character.toString((char) Integer.parseInt(digits, 16));
  }

  private static String decoded(String text) {
    return replaced(
        OCTETS, text, octets -> URLDecoder.decode(octets.group(), StandardCharsets.UTF_8));
  }

  private static String replaced(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }

  private static String unquoted(String attribute) {
    boolean quoted = attribute.startsWith("\"") || attribute.startsWith("'");
    return quoted ? attribute.substring(1, attribute.length() - 1) : attribute;
  }

  /** A text in quotes, also one that is cut off; escapes are few, runs between them long. */
  private static String quoted(char quote) {
    String run = "[^\\\\" + quote + "]{0,4096}+";
    return quote + "(" + run + "(?:\\\\." + run + "){0,200}+)";
  }

  private static Pattern attribute(String name) {
    return pattern("(?<![\\w-])(?:" + name + ")\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
