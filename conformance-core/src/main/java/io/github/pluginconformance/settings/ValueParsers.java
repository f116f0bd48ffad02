package io.github.pluginconformance.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands single values. What cannot be understood ends in a {@link BadValueException} that
 * says what was wanted.
 */
final class ValueParsers {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private ValueParsers() {}

  static String text(JsonNode node) throws BadValueException {
    if (!node.isTextual() && !node.isNumber()) {
      throw wanted(ValueType.TEXT, node);
    }
    String text = node.asText().strip();
    if (text.isEmpty()) {
      throw new BadValueException("must not be empty");
    }
    return text;
  }

  /** An address that others compare letter by letter. */
  static URI exactUrl(JsonNode node) throws BadValueException {
    URI uri = parsed(text(node), node);
    if (uri.getRawUserInfo() != null) {
      throw new BadValueException(
          "must not hold a user name or password; give them as credentials.username and credentials.password");
    }
    if (!isHttp(uri) || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw wanted(ValueType.URL, node);
    }
    return uri;
  }

  static URI url(JsonNode node) throws BadValueException {
    return withoutTrailingSlash(exactUrl(node));
  }

  static String urlOrPath(JsonNode node) throws BadValueException {
    String text = text(node);
    URI uri = parsed(text, node);
    if (uri.getRawUserInfo() != null || (uri.isAbsolute() && !isHttp(uri))) {
      throw wanted(ValueType.URL_OR_PATH, node);
    }
    return text;
  }

  static List<URI> urls(JsonNode node) throws BadValueException {
    List<URI> urls = new ArrayList<>();
    for (String text : texts(node)) {
      urls.add(url(TextNode.valueOf(text)));
    }
    return urls;
  }

  /** A list, or one text with commas. */
  static List<String> texts(JsonNode node) throws BadValueException {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode item : node) {
        texts.add(text(item));
      }
    } else {
      for (String part : text(node).split(",", -1)) {
        texts.add(text(TextNode.valueOf(part)));
      }
    }
    return texts;
  }

  static Duration duration(JsonNode node) throws BadValueException {
    Matcher matcher = DURATION.matcher(node.asText());
    if (!node.isTextual() || !matcher.matches()) {
      throw wanted(ValueType.DURATION, node);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  static Duration positiveDuration(JsonNode node) throws BadValueException {
    Duration duration = duration(node);
    if (duration.isZero()) {
      throw wanted(ValueType.POSITIVE_DURATION, node);
    }
    return duration;
  }

  static long wholeNumber(JsonNode node) throws BadValueException {
    try {
      if (node.isIntegralNumber() || node.isTextual()) {
        return Long.parseLong(node.asText().strip());
      }
    } catch (NumberFormatException notOne) {
      // said below
    }
    throw wanted(ValueType.WHOLE_NUMBER, node);
  }

  static int count(JsonNode node, ValueType type) throws BadValueException {
    long number = wholeNumber(node);
    if (number < (type == ValueType.POSITIVE_COUNT ? 1 : 0) || number > Integer.MAX_VALUE) {
      throw wanted(type, node);
    }
    return (int) number;
  }

  static boolean flag(JsonNode node) throws BadValueException {
    String text = node.asText();
    if (!text.equals("true") && !text.equals("false")) {
      throw wanted(ValueType.FLAG, node);
    }
    return text.equals("true");
  }

  static Path path(JsonNode node, Path folder) throws BadValueException {
    try {
      return folder.resolve(text(node)).normalize();
    } catch (InvalidPathException invalid) {
      throw wanted(ValueType.PATH, node);
    }
  }

  /**
   * Any value; a text that is JSON for something else than a text is that, so that numbers can be
   * given everywhere.
   */
  static JsonNode any(JsonNode node, boolean mayBeJson) {
    if (!mayBeJson || !node.isTextual()) {
      return node;
    }
    try {
      JsonNode value = Json.READER.readTree(node.asText());
      return value.isMissingNode() || value.isTextual() ? node : value;
    } catch (JsonProcessingException text) {
      return node;
    }
  }

  static BadValueException wanted(ValueType type, JsonNode node) {
    return new BadValueException("must be " + type.words() + ", not " + Shown.of(node));
  }

  private static URI parsed(String text, JsonNode node) throws BadValueException {
    try {
      return new URI(text);
    } catch (URISyntaxException invalid) {
      throw wanted(ValueType.URL, node);
    }
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    return http && uri.getHost() != null;
  }

  private static URI withoutTrailingSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }

  /** Made only when it is wanted: it takes a noticeable time. */
  private static final class Json {
    private static final ObjectMapper READER =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
