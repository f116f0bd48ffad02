package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.shape.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity under which a run acts: {@code conformance-<seed>-<run>}, in the form that a schema
 * asks for.
 */
public final class OwnIdentity {

  /** Letters that are enough to differ from any name that somebody has chosen. */
  private static final int SHORT = 8;

  private static final int MANY = 1_000_000_000;

  /** What runs write into what they make: see the forms and names below. */
  private static final Pattern OF_A_RUN =
      Pattern.compile(
          "conformance[-_]?\\d+[-_]?[a-z]{10}|[Ss]ample[ .-][a-z]{10}\\b(?!\\s)"
              + "|https://example\\.com/[a-z]{10}$");

  private final Contract contract;
  private final List<String> forms;
  private final List<String> names;
  private final String letters;
  private final int number;

  public OwnIdentity(Contract contract, RunIdentity run) {
    this.contract = contract;
    String name = run.name();
    this.letters = run.run().substring(0, Math.min(SHORT, run.run().length()));
    this.number = Math.floorMod(name.hashCode() * 1_000_003L, MANY - MANY / 10) + MANY / 10;
    this.names =
        List.of(
            "Sample " + run.run(),
            "sample-" + run.run(),
            "sample_" + run.run(),
            "sample" + run.run(),
            "s" + letters,
            "S" + letters.toUpperCase(Locale.ROOT),
            "sample." + run.run() + "@example.com",
            "https://example.com/" + run.run(),
            UUID.nameUUIDFromBytes(("sample " + name).getBytes(StandardCharsets.UTF_8)).toString());
    this.forms =
        List.of(
            name,
            name.replace('-', '_'),
            name.replace("-", ""),
            "c" + run.run(),
            run.run(),
            run.run().toUpperCase(Locale.ROOT),
            letters,
            name + "@example.com",
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** The identity as the schema allows it, if it does. */
  public Optional<JsonNode> fitting(@Nullable SchemaRef schema) {
    return first(forms.stream(), schema);
  }

  /** A name for something that the run makes, which is none that it acts under. */
  public Optional<JsonNode> name(@Nullable SchemaRef schema) {
    return first(names.stream(), schema);
  }

  /** A text that nobody else has written. */
  public Optional<JsonNode> text(@Nullable SchemaRef schema, String beginning) {
    return first(Stream.concat(Stream.of(beginning + " " + forms.get(0)), names.stream()), schema);
  }

  /** The text of a value with the run's letters at its end, if its schema allows that. */
  public Optional<JsonNode> marked(Named named) {
    return first(Stream.of(named.value().asText() + " " + letters), named.schema());
  }

  /** The same with the letters in the place of its beginning, so that it is as long as before. */
  public Optional<JsonNode> markedInPlace(Named named) {
    String text = named.value().asText();
    return text.length() < letters.length()
        ? Optional.empty()
        : first(Stream.of(letters + text.substring(letters.length())), named.schema());
  }

  /** A number that is unlikely to be somebody's; a look has to show that. */
  public Optional<JsonNode> number(@Nullable SchemaRef schema) {
    return Stream.of(number, number / 1000, number / 100_000)
        .<JsonNode>map(IntNode::valueOf)
        .filter(value -> schema == null || contract.isValid(schema, value, Direction.REQUEST))
        .findFirst();
  }

  /** Whether a thing carries what this run alone was given, anywhere. */
  public boolean isIn(JsonNode item) {
    for (JsonNode part : item) {
      if (isIn(part)) {
        return true;
      }
    }
    return isCertain(item);
  }

  /** Whether a thing carries what another run of this tool was given, and nothing of this one. */
  public boolean isAnothers(JsonNode item) {
    return !isIn(item) && holdsAnothers(item);
  }

  private static boolean holdsAnothers(JsonNode item) {
    for (JsonNode part : item) {
      if (holdsAnothers(part)) {
        return true;
      }
    }
    return item.isTextual() && OF_A_RUN.matcher(item.textValue()).find();
  }

  private Optional<JsonNode> first(Stream<String> texts, @Nullable SchemaRef schema) {
    return texts
        .<JsonNode>map(TextNode::valueOf)
        .filter(text -> schema == null || contract.isValid(schema, text, Direction.REQUEST))
        .findFirst();
  }

  /** Whether a value holds what this run alone was given, so that nobody else can have it. */
  public boolean isCertain(JsonNode value) {
    if (!value.isTextual()) {
      return false;
    }
    String text = value.textValue();
    boolean marked = letters.length() == SHORT && text.toLowerCase(Locale.ROOT).contains(letters);
    return marked || forms.contains(text) || names.contains(text);
  }

  /** The letters that set the run's texts apart from all others. */
  public String mark() {
    return letters;
  }

  /** Whether a number is one of the run's own. */
  public boolean isNumber(JsonNode value) {
    return value.isIntegralNumber()
        && Stream.of(number, number / 1000, number / 100_000)
            .anyMatch(one -> one == value.asLong());
  }

  /** Whether a value is the identity in any form. */
  public boolean is(@Nullable JsonNode value) {
    return value != null && value.isTextual() && forms.contains(value.textValue());
  }
}
