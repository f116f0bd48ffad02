package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.RangeLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A range that a list is asked for by one of its ends. Which of its times a plugin compares with a
 * time the document seldom says: a thing is out of the range only if all of its times are.
 *
 * @param least whether the value is the least that is asked for, else the greatest
 * @param property the name of the property that is compared, without separators; empty for times
 */
public record AskedRange(String name, String value, boolean least, String property) {

  static Optional<AskedRange> of(String name, @Nullable String value, JsonNode schema) {
    if (value == null) {
      return Optional.empty();
    }
    List<String> words = WordSplitter.words(name);
    String format = schema.path("format").asText();
    if (format.equals("date") || format.equals("date-time")) {
      return moment(value)
          .flatMap(at -> direction(words, RangeLexicon.BEGINS, RangeLexicon.ENDS))
          .map(least -> new AskedRange(name, value, least, ""));
    }
    String type = schema.path("type").asText();
    String rest = withoutEnds(words);
    return (type.equals("number") || type.equals("integer")) && number(value) && !rest.isEmpty()
        ? direction(words, RangeLexicon.LEAST, RangeLexicon.MOST)
            .map(least -> new AskedRange(name, value, least, rest))
        : Optional.empty();
  }

  private static Optional<Boolean> direction(
      List<String> words, Set<String> lower, Set<String> upper) {
    boolean low = words.stream().anyMatch(lower::contains);
    boolean high = words.stream().anyMatch(upper::contains);
    return low == high ? Optional.empty() : Optional.of(low);
  }

  private static String withoutEnds(List<String> words) {
    return String.join(
        "",
        words.stream()
            .filter(word -> !RangeLexicon.LEAST.contains(word) && !RangeLexicon.MOST.contains(word))
            .toList());
  }

  private static boolean number(String value) {
    return value.matches("-?\\d{1,15}(\\.\\d{1,9})?");
  }

  /** What is wrong with a list, if it shows a thing outside. */
  public Optional<ListFault> fault(Call call, List<JsonNode> items) {
    return items.stream()
        .filter(this::excludes)
        .findFirst()
        .map(
            item ->
                new ListFault(
                    call,
                    "The list shows what " + inWords() + " should leave out",
                    name,
                    "items within the range",
                    Items.inWords(item) + " with " + shown(item)));
  }

  /** The parameter and its value. */
  private String inWords() {
    return name + "=" + value;
  }

  /** Whether a thing lies outside, whatever of it is compared. */
  private boolean excludes(JsonNode item) {
    return property.isEmpty() ? isAtAnotherTime(item) : hasAnother(item);
  }

  /** What a thing shows of what is compared. */
  private String shown(JsonNode item) {
    return property.isEmpty() ? String.join(", ", times(item)) : amount(item).asText();
  }

  private boolean hasAnother(JsonNode item) {
    JsonNode amount = amount(item);
    if (!amount.isNumber()) {
      return false;
    }
    int compared = amount.decimalValue().compareTo(new BigDecimal(value));
    return least ? compared < 0 : compared > 0;
  }

  private JsonNode amount(JsonNode item) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (WordSplitter.joined(field.getKey()).equals(property)) {
        return field.getValue();
      }
    }
    return item.path(property);
  }

  private boolean isAtAnotherTime(JsonNode item) {
    List<String> times = times(item);
    Optional<Instant> end = moment(value);
    return end.isPresent()
        && !times.isEmpty()
        && item.properties().stream().noneMatch(AskedRange::saysAgain)
        && times.stream()
            .flatMap(time -> moment(time).stream())
            .allMatch(time -> least ? isBefore(time, end.get()) : isBefore(end.get(), time));
  }

  /** By a day or more: days of other zones begin and end at other moments. */
  private static boolean isBefore(Instant one, Instant other) {
    return one.plusSeconds(48 * 3600L).isBefore(other);
  }

  private static boolean saysAgain(Map.Entry<String, JsonNode> field) {
    return !field.getValue().isNull()
        && WordSplitter.words(field.getKey()).stream().anyMatch(RangeLexicon.AGAIN::contains);
  }

  private static List<String> times(JsonNode item) {
    List<String> times = new ArrayList<>();
    for (JsonNode field : item) {
      if (field.isTextual() && moment(field.textValue()).isPresent()) {
        times.add(field.textValue());
      }
    }
    return times;
  }

  /** The moment that a date, or a time with its zone, tells. */
  static Optional<Instant> moment(String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      return text.matches("\\d{4}-.*T.*")
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
