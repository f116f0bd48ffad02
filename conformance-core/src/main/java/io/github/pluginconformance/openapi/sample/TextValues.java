package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strings: by format, by name, by pattern, cut or padded to the length that is asked for. The first
 * valid one wins.
 */
final class TextValues {

  private static final int LONGEST = 10_000;
  private static final String PLAIN = "sample";

  private final Attempt attempt;
  private final Facets facets;
  private final List<SchemaRef> together;

  TextValues(Attempt attempt, Facets facets, List<SchemaRef> together) {
    this.attempt = attempt;
    this.facets = facets;
    this.together = together;
  }

  Sample make(Scope scope) throws CannotSample {
    int min = minLength();
    for (String candidate : candidates(scope, min)) {
      JsonNode value = TextNode.valueOf(candidate);
      if (isFree() || attempt.accepts(together, value)) {
        return new Sample(value, Provenance.GENERATED);
      }
    }
    throw new CannotSample(complaint());
  }

  private List<String> candidates(Scope scope, int min) throws CannotSample {
    List<String> found = new ArrayList<>();
    Optional<String> byFormat =
        facets.text("format").flatMap(format -> Formats.sample(format, scope.name(), keyOf(scope)));
    Optional<String> byName = Names.text(scope.name());
    byFormat.ifPresent(
        text -> addVaried(found, text, scope, min, facets.text("format").isPresent()));
    byName.ifPresent(text -> addVaried(found, text, scope, min, false));
    addVaried(found, PLAIN, scope, min, false);
    Optional<String> pattern = facets.text("pattern");
    if (pattern.isPresent()) {
      long seed = attempt.seed() + scope.salt() * 1_000_003L + pattern.get().hashCode();
      for (String text : PatternTexts.candidates(pattern.get(), min, seed)) {
        found.add(text);
        found.add(fitted(text, min));
      }
    }
    return found;
  }

  /**
   * Adds a text as it is, or numbered where parts have to differ, and the same fitted to the
   * length.
   */
  private void addVaried(List<String> found, String text, Scope scope, int min, boolean formatted) {
    String varied = scope.salt() == 0 ? text : varied(text, scope.salt(), formatted);
    found.add(varied);
    String fitted = fitted(varied, min);
    if (!fitted.equals(varied)) {
      found.add(fitted);
    }
  }

  private static String varied(String text, int salt, boolean formatted) {
    if (!formatted) {
      return text + salt;
    }
    int digit = text.indexOf("06-15");
    return digit < 0
        ? text.replaceFirst("^(sample|example|https://example.com/)", "$1" + salt)
        : text.replace("06-15", "06-" + (1 + (14 + salt) % 28 + 100 + "").substring(1));
  }

  private String fitted(String text, int min) {
    int max = facets.least("maxLength").map(TextValues::clamped).orElse(LONGEST);
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < min) {
      padded.append('a');
    }
    return padded.substring(0, Math.min(padded.length(), Math.max(max, 0)));
  }

  private int minLength() throws CannotSample {
    int min = facets.greatest("minLength").map(TextValues::clamped).orElse(0);
    if (min > LONGEST) {
      throw new CannotSample(
          "minLength is above the " + LONGEST + " characters that are generated");
    }
    return min;
  }

  private boolean isFree() {
    return !facets.has("pattern")
        && !facets.has("format")
        && !facets.has("minLength")
        && !facets.has("maxLength")
        && !facets.has("enum")
        && !facets.has("const");
  }

  private String complaint() {
    StringBuilder wanted = new StringBuilder();
    facets.text("pattern").ifPresent(pattern -> wanted.append(", pattern ").append(pattern));
    facets.text("format").ifPresent(format -> wanted.append(", format ").append(format));
    for (String keyword : List.of("minLength", "maxLength")) {
      facets
          .greatest(keyword)
          .ifPresent(n -> wanted.append(", ").append(keyword).append(' ').append(n));
    }
    return wanted.isEmpty()
        ? "none of the listed values is valid"
        : "no text was found for" + wanted.substring(1);
  }

  private static String keyOf(Scope scope) {
    return scope.name() + " " + scope.salt();
  }

  private static int clamped(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        ? Integer.MAX_VALUE
        : number.intValue();
  }
}
