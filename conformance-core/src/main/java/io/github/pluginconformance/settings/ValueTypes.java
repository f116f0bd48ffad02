package io.github.pluginconformance.settings;

import io.github.pluginconformance.json.JsonValue;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of settings. */
final class ValueTypes {

  private static final String SOME_TEXT = "\"type\":[\"string\",\"number\"],\"pattern\":\"\\\\S\"";
  private static final String SOME_URL =
      "\"type\":\"string\",\"pattern\":\"^[Hh][Tt][Tt][Pp][Ss]?://[^\\\\s?#@]+$\"";

  static final ValueType<String> TEXT =
      type("text", SOME_TEXT, (given, reading) -> ValueParsers.text(given.node()), text -> text);

  static final ValueType<List<String>> TEXTS =
      list(
          "a list of texts",
          SOME_TEXT,
          (given, reading) -> ValueParsers.texts(given.node()),
          texts -> String.join(", ", texts));

  /** An absolute http or https address without user name, query or fragment. */
  static final ValueType<URI> URL =
      type(
          "an http or https URL such as http://localhost:8080",
          SOME_URL,
          (given, reading) -> ValueParsers.url(given.node()),
          URI::toString);

  /** One that others compare letter by letter. */
  static final ValueType<URI> EXACT_URL =
      type(
          URL.words(),
          SOME_URL,
          (given, reading) -> ValueParsers.exactUrl(given.node()),
          URI::toString);

  /** An address, or a path on the plugin's origin. */
  static final ValueType<String> URL_OR_PATH =
      type(
          "a path such as /openapi.yaml or an http or https URL",
          "\"type\":\"string\",\"pattern\":\"\\\\S\"",
          (given, reading) -> ValueParsers.urlOrPath(given.node()),
          text -> text);

  static final ValueType<List<URI>> URLS =
      list(
          "a list of http or https URLs such as [https://auth.example.com]",
          SOME_URL,
          (given, reading) -> ValueParsers.urls(given.node()),
          urls -> urls.stream().map(URI::toString).collect(Collectors.joining(", ")));

  /** Zero or more: a number and a unit without a space. */
  static final ValueType<Duration> DURATION =
      type(
          "a duration such as 50s, 10m or 500ms",
          "\"type\":\"string\",\"pattern\":\"^[0-9]{1,9}(ms|s|m|h)$\"",
          (given, reading) -> ValueParsers.duration(given.node()),
          ValueTypes::inWords);

  static final ValueType<Duration> POSITIVE_DURATION =
      type(
          "a duration above zero such as 50s, 10m or 500ms",
          "\"type\":\"string\",\"pattern\":\"^(?!0+[a-z])[0-9]{1,9}(ms|s|m|h)$\"",
          (given, reading) -> ValueParsers.positiveDuration(given.node()),
          ValueTypes::inWords);

  static final ValueType<Long> WHOLE_NUMBER =
      type(
          "a whole number",
          "\"type\":\"integer\"",
          (given, reading) -> ValueParsers.wholeNumber(given.node()),
          String::valueOf);

  static final ValueType<Integer> COUNT = countFrom(0);

  static final ValueType<Integer> POSITIVE_COUNT = countFrom(1);

  static final ValueType<Boolean> FLAG =
      type(
          "true or false",
          "\"type\":\"boolean\"",
          (given, reading) -> ValueParsers.flag(given.node()),
          String::valueOf);

  /** A file or folder; relative ones are relative to the settings file. */
  static final ValueType<Path> PATH = path("a path", FileParsers::path);

  /** A file that must be there. */
  static final ValueType<Path> FILE = path("a path", FileParsers::existing);

  /** Files that must be there. */
  static final ValueType<List<Path>> FILES =
      list(
          "a list of paths",
          "\"type\":\"string\",\"pattern\":\"\\\\S\"",
          FileParsers::allExisting,
          files -> files.stream().map(Path::toString).collect(Collectors.joining(", ")));

  static final ValueType<Path> CERTIFICATES = path("a path", FileParsers::certificates);

  static final ValueType<Path> JSON_OBJECT = path("a path", FileParsers::jsonObject);

  /** A reference to a secret, never the secret itself. */
  static final ValueType<Secret> SECRET =
      type(
          "a reference env:NAME or file:PATH",
          "\"type\":\"string\",\"pattern\":\"^\\\\s*(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)\\\\s*$\"",
          (given, reading) -> reading.references().secret(reading.setting(), given),
          secret -> "$" + secret.name());

  /** A reference, or the text itself where it is public anyway. */
  static final ValueType<String> REFERENCE_OR_TEXT =
      type(
          "text, or a reference env:NAME or file:PATH",
          SOME_TEXT,
          ValueTypes::referenceOrText,
          text -> text);

  static final ValueType<JsonValue> ANY =
      type(
          "a value",
          "",
          (given, reading) -> JsonValue.of(ValueParsers.any(given.node(), given.isText())),
          JsonValue::toString);

  private ValueTypes() {}

  /** One of these values, each with its name. */
  static <E> ValueType<E> oneOf(List<E> values, Function<E, String> name) {
    List<String> names = values.stream().map(name).toList();
    return type(
        "one of " + String.join(", ", names),
        choices(names),
        (given, reading) -> ValueParsers.named(given.node(), values, name),
        name);
  }

  /** One of these texts. */
  static ValueType<String> oneOf(String... texts) {
    return oneOf(Arrays.asList(texts), text -> text);
  }

  /** Several of these texts. */
  static ValueType<List<String>> someOf(List<String> texts) {
    return new ValueType<>(
        "a list of " + String.join(", ", texts),
        "\"oneOf\":[{\"type\":\"array\",\"items\":{"
            + choices(texts)
            + "}},{"
            + choices(texts)
            + "}]",
        true,
        (given, reading) -> ValueParsers.some(given.node(), texts),
        some -> String.join(", ", some));
  }

  private static ValueType<Integer> countFrom(int least) {
    return type(
        "a whole number, " + least + " or more",
        "\"type\":\"integer\",\"minimum\":" + least + ",\"maximum\":" + Integer.MAX_VALUE,
        (given, reading) -> ValueParsers.count(given.node(), least),
        String::valueOf);
  }

  private static String choices(List<String> names) {
    return "\"enum\":[\"" + String.join("\",\"", names) + "\"]";
  }

  private static ValueType<Path> path(String words, ValueType.Parser<Path> parser) {
    return type(words, "\"type\":\"string\",\"pattern\":\"\\\\S\"", parser, Path::toString);
  }

  private static @Nullable String referenceOrText(GivenValue given, ValueType.Reading reading)
      throws BadValueException {
    return References.isReference(given.node().asText())
        ? reading.references().secret(reading.setting(), given).reveal()
        : ValueParsers.text(given.node());
  }

  private static String inWords(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    return millis > 0 && millis % 60_000 == 0
        ? duration.toMinutes() + "m"
        : duration.toSeconds() + "s";
  }

  private static <T> ValueType<T> type(
      String words, String schema, ValueType.Parser<T> parser, Function<T, String> shown) {
    return new ValueType<>(words, schema, false, parser, shown);
  }

  /** A list in a file, or one text with commas. */
  private static <T> ValueType<List<T>> list(
      String words,
      String item,
      ValueType.Parser<List<T>> parser,
      Function<List<T>, String> shown) {
    String schema =
        "\"oneOf\":[{\"type\":\"array\",\"items\":{"
            + item
            + "}},{\"type\":\"string\",\"pattern\":\"\\\\S\"}]";
    return new ValueType<>(words, schema, true, parser, shown);
  }
}
