package io.github.pluginconformance.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands single values: null where a value is not of the type that is asked for, and a {@link
 * BadValueException} where more can be said about it.
 */
final class ValueParsers {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private ValueParsers() {}

  static @Nullable String text(JsonNode node) throws BadValueException {
    if (!node.isTextual() && !node.isNumber()) {
      return null;
    }
    String text = node.asText().strip();
    if (text.isEmpty()) {
      throw new BadValueException("must not be empty");
    }
    return text;
  }

  /** An address that others compare letter by letter. */
  static @Nullable URI exactUrl(JsonNode node) throws BadValueException {
    URI uri = parsed(text(node));
    if (uri == null) {
      return null;
    }
    if (uri.getRawUserInfo() != null) {
      throw new BadValueException(
          "must not hold a user name or password; give them as credentials.username and"
              + " credentials.password");
    }
    boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
    return isHttp(uri) && plain ? uri : null;
  }

  static @Nullable URI url(JsonNode node) throws BadValueException {
    URI uri = exactUrl(node);
    return uri == null ? null : withoutTrailingSlash(uri);
  }

  static @Nullable String urlOrPath(JsonNode node) throws BadValueException {
    String text = text(node);
    URI uri = parsed(text);
    boolean fits =
        uri != null && uri.getRawUserInfo() == null && (!uri.isAbsolute() || isHttp(uri));
    return fits ? text : null;
  }

  static @Nullable List<URI> urls(JsonNode node) throws BadValueException {
    List<String> texts = texts(node);
    List<URI> urls = new ArrayList<>();
    for (String text : texts == null ? List.<String>of() : texts) {
      URI url = url(TextNode.valueOf(text));
      if (url == null) {
        return null;
      }
      urls.add(url);
    }
    return texts == null ? null : List.copyOf(urls);
  }

  /** A list, or one text with commas. */
  static @Nullable List<String> texts(JsonNode node) throws BadValueException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(node)) {
      String text = text(item);
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static Iterable<JsonNode> items(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.asText().split(",", -1)).<JsonNode>map(TextNode::valueOf).toList()
        : node.isArray() ? node : List.of(node);
  }

  static @Nullable Duration duration(JsonNode node) {
    Matcher matcher = DURATION.matcher(node.asText());
    if (!node.isTextual() || !matcher.matches()) {
      return null;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  static @Nullable Duration positiveDuration(JsonNode node) {
    Duration duration = duration(node);
    return duration == null || duration.isZero() ? null : duration;
  }

  static @Nullable Long wholeNumber(JsonNode node) {
    try {
      boolean may = node.isIntegralNumber() || node.isTextual();
      return may ? Long.valueOf(node.asText().strip()) : null;
    } catch (NumberFormatException notOne) {
      return null;
    }
  }

  static @Nullable Integer count(JsonNode node, int least) {
    Long number = wholeNumber(node);
    if (number == null || number < least || number > Integer.MAX_VALUE) {
      return null;
    }
    return number.intValue();
  }

  static @Nullable Boolean flag(JsonNode node) {
    return switch (node.asText()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** The one of these values that has the given name. */
  static <E> @Nullable E named(JsonNode node, List<E> values, Function<E, String> name) {
    String text = node.isTextual() ? node.asText().strip() : "";
    for (E value : values) {
      if (name.apply(value).equals(text)) {
        return value;
      }
    }
    return null;
  }

  /** Several of these texts. */
  static List<String> some(JsonNode node, List<String> choices) throws BadValueException {
    List<String> texts = texts(node);
    if (texts == null) {
      throw none(choices, node);
    }
    for (String text : texts) {
      if (!choices.contains(text)) {
        throw none(choices, TextNode.valueOf(text));
      }
    }
    return texts;
  }

  private static BadValueException none(List<String> choices, JsonNode given) {
    return BadValueException.mustBe("one of " + String.join(", ", choices), given);
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

  private static @Nullable URI parsed(@Nullable String text) {
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException invalid) {
      return null;
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
