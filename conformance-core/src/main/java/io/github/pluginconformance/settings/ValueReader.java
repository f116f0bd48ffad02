package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values out of what was given. What cannot be understood becomes a problem, and reads
 * as not given.
 */
final class ValueReader {

  /** Understands a given value. */
  @FunctionalInterface
  interface Parser<T> {
    T parse(GivenValue value) throws BadValueException;
  }

  private final GivenSettings given;
  private final References references;
  private final Problems problems;

  ValueReader(GivenSettings given, References references, Problems problems) {
    this.given = given;
    this.references = references;
    this.problems = problems;
  }

  boolean isGiven(String name) {
    return given.at(place(name)).isPresent();
  }

  @Nullable String text(String name) {
    return value(name, value -> ValueParsers.text(value.node()));
  }

  @Nullable URI url(String name) {
    return value(name, value -> ValueParsers.url(value.node()));
  }

  @Nullable URI exactUrl(String name) {
    return value(name, value -> ValueParsers.exactUrl(value.node()));
  }

  @Nullable String urlOrPath(String name) {
    return value(name, value -> ValueParsers.urlOrPath(value.node()));
  }

  List<URI> urls(String name) {
    return read(place(name), value -> ValueParsers.urls(value.node())).orElse(List.of());
  }

  List<String> texts(String name, List<String> byDefault) {
    return read(place(name), value -> ValueParsers.texts(value.node())).orElse(byDefault);
  }

  Duration duration(String name, Duration byDefault) {
    return read(place(name), value -> ValueParsers.duration(value.node())).orElse(byDefault);
  }

  Duration positiveDuration(String name, Duration byDefault) {
    return read(place(name), value -> ValueParsers.positiveDuration(value.node()))
        .orElse(byDefault);
  }

  int count(String name, ValueType type, int byDefault) {
    return read(place(name), value -> ValueParsers.count(value.node(), type)).orElse(byDefault);
  }

  long wholeNumber(String name, long byDefault) {
    return read(place(name), value -> ValueParsers.wholeNumber(value.node())).orElse(byDefault);
  }

  boolean flag(String name) {
    return flag(place(name));
  }

  boolean flag(List<String> place) {
    return read(place, value -> ValueParsers.flag(value.node())).orElse(false);
  }

  @Nullable Path path(String name) {
    return value(name, value -> ValueParsers.path(value.node(), value.folder()));
  }

  @Nullable Secret secret(String name) {
    return value(name, value -> references.secret(name, value));
  }

  /** A text, or the secret that it refers to. */
  @Nullable String referenceOrText(String name) {
    return value(
        name,
        value ->
            References.isReference(value.node().asText())
                ? references.secret(name, value).reveal()
                : ValueParsers.text(value.node()));
  }

  @Nullable String text(List<String> place) {
    return read(place, value -> ValueParsers.text(value.node())).orElse(null);
  }

  @Nullable JsonNode any(List<String> place) {
    return read(place, ValueReader::any).orElse(null);
  }

  /** One of the choices of a setting, by its key. */
  <E> @Nullable E choice(List<String> place, E[] values, Function<E, String> key) {
    return read(place, value -> chosen(value.node(), List.of(values), key)).orElse(null);
  }

  /** Several of the choices of a setting. */
  List<String> choices(String name, List<String> choices) {
    return read(place(name), value -> chosen(value, choices)).orElse(choices);
  }

  static List<String> place(String dotted) {
    return List.of(dotted.split("\\."));
  }

  private static JsonNode any(GivenValue value) {
    return ValueParsers.any(value.node(), value.isText());
  }

  private static List<String> chosen(GivenValue value, List<String> choices)
      throws BadValueException {
    List<String> texts = ValueParsers.texts(value.node());
    for (String text : texts) {
      if (!choices.contains(text)) {
        throw notOneOf(choices, value.node());
      }
    }
    return texts;
  }

  private static <E> E chosen(JsonNode node, List<E> values, Function<E, String> key)
      throws BadValueException {
    String text = node.isTextual() ? node.asText().strip() : "";
    for (E value : values) {
      if (key.apply(value).equals(text)) {
        return value;
      }
    }
    throw notOneOf(values.stream().map(key).toList(), node);
  }

  private static BadValueException notOneOf(List<String> choices, JsonNode node) {
    return new BadValueException(
        "must be one of " + String.join(", ", choices) + ", not " + Shown.of(node));
  }

  private <T> @Nullable T value(String name, Parser<T> parser) {
    return read(place(name), parser).orElse(null);
  }

  private <T> Optional<T> read(List<String> place, Parser<T> parser) {
    Optional<GivenValue> value = given.at(place).filter(found -> !found.node().isNull());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(value.get()));
    } catch (BadValueException bad) {
      problems.add(String.join(".", place) + " " + bad.getMessage(), value.get().origin());
      return Optional.empty();
    }
  }
}
