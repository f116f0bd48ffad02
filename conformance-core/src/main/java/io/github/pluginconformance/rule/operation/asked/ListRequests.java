package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.effect.Spelling;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.UriReferences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What calls ask lists for by their query: at most so many things, or only those of one kind. A
 * filter is taken for one only where the document leaves no doubt: it is named as a property of the
 * things, and it lists the values of that property, takes an id, or says that only such things are
 * shown.
 */
public final class ListRequests {

  private static final int LONGEST = 9;

  private final JsonNode root;

  private ListRequests(JsonNode root) {
    this.root = root;
  }

  public static ListRequests of(Evidence evidence) {
    return new ListRequests(
        evidence
            .part(DocumentSeen.class)
            .flatMap(seen -> Optional.ofNullable(seen.reading()))
            .flatMap(Reading::model)
            .map(document -> document.root())
            .orElse(MissingNode.getInstance()));
  }

  /** Whether a call says anything about which things it wants. */
  public static boolean asks(Call call) {
    return call.exchange().request().uri().getRawQuery() != null;
  }

  /** The parameter by which a call passes over things, if it says nothing else. */
  public Optional<String> passesOver(Call call) {
    Map<String, String> query = query(call);
    return query.size() != 1
        ? Optional.empty()
        : call.operation().parameters().stream()
            .filter(one -> one.in().equals("query") && query.containsKey(one.name()))
            .filter(one -> isFurther(one, query.getOrDefault(one.name(), "")))
            .map(Parameter::name)
            .findFirst();
  }

  /** The words that a call looks for, if it says nothing else. */
  public Optional<Asked> searches(Call call) {
    Map<String, String> query = query(call);
    return query.size() != 1
        ? Optional.empty()
        : query.entrySet().stream()
            .filter(one -> PageLexicon.SEARCHES.contains(WordSplitter.joined(one.getKey())))
            .filter(one -> !one.getValue().isBlank())
            .map(one -> new Asked(one.getKey(), one.getValue(), false, Set.of()))
            .findFirst();
  }

  /** The cursor by which a call goes on with a list. */
  public Optional<Asked> cursor(Call call) {
    return query(call).entrySet().stream()
        .filter(one -> PageLexicon.CURSORS.contains(WordSplitter.joined(one.getKey())))
        .filter(one -> !one.getValue().isBlank())
        .map(one -> new Asked(one.getKey(), one.getValue(), false, Set.of()))
        .findFirst();
  }

  /** Whether two calls ask for the same, but for a parameter that only the second has. */
  public static boolean asksTheSame(Call one, Call other, String but) {
    Map<String, String> rest = query(other);
    rest.remove(but);
    return query(one).equals(rest)
        && one.exchange()
            .request()
            .uri()
            .getRawPath()
            .equals(other.exchange().request().uri().getRawPath());
  }

  private boolean isFurther(Parameter parameter, String value) {
    String name = WordSplitter.joined(parameter.name());
    boolean number =
        schema(parameter).path("type").asText().equals("integer") && value.matches("[1-9]\\d{0,8}");
    return number
        && (PageLexicon.OFFSETS.contains(name)
            || PageLexicon.PAGES.contains(name) && !value.equals("1"));
  }

  /** What a call asks for. */
  public List<Asked> in(Call call) {
    Map<String, String> query = query(call);
    List<Asked> asked = new ArrayList<>();
    for (Parameter parameter : call.operation().parameters()) {
      String value = query.get(parameter.name());
      if (parameter.in().equals("query") && value != null && !value.isEmpty()) {
        asked(parameter, value).ifPresent(asked::add);
      }
    }
    sizesInBody(call).forEach(asked::add);
    return asked;
  }

  /** The ranges that a call asks for by one of their ends. */
  public List<AskedRange> ranges(Call call) {
    Map<String, String> query = query(call);
    return call.operation().parameters().stream()
        .filter(one -> one.in().equals("query"))
        .flatMap(one -> AskedRange.of(one.name(), query.get(one.name()), schema(one)).stream())
        .toList();
  }

  /** Whether a call reads and may say in its query or body what it wants. */
  public static boolean reads(Call call) {
    return call.operation().method().equals("GET")
        || call.operation().method().equals("POST")
            && Wording.of(call.operation()) == Sense.READS
            && !Wording.anyWrites(call.operation());
  }

  /**
   * Whether nothing but reads lies between two calls, the earlier one first.
   *
   * @param calls all calls of the run
   */
  public static BiPredicate<Call, Call> onlyReads(List<Call> calls) {
    NavigableSet<Integer> writes = new TreeSet<>();
    calls.stream().filter(call -> !reads(call)).forEach(call -> writes.add(call.exchange().id()));
    return (one, later) -> writes.subSet(one.exchange().id(), later.exchange().id()).isEmpty();
  }

  /** How many things a search asks for in its body. */
  private static List<Asked> sizesInBody(Call call) {
    List<Asked> asked = new ArrayList<>();
    String body = new String(call.exchange().request().body(), StandardCharsets.UTF_8);
    if (!call.operation().method().equals("POST") || !body.startsWith("{")) {
      return asked;
    }
    JsonNode sent = StrictJsonReader.salvaged(body).orElse(MissingNode.getInstance());
    for (Map.Entry<String, JsonNode> field : sent.properties()) {
      JsonNode value = field.getValue();
      if (PageLexicon.SIZES.contains(WordSplitter.joined(field.getKey()))
          && value.isInt()
          && value.intValue() > 0) {
        asked.add(new Asked(field.getKey(), value.asText(), true, Set.of()));
      }
    }
    return asked;
  }

  private Optional<Asked> asked(Parameter parameter, String value) {
    JsonNode schema = schema(parameter);
    String name = WordSplitter.joined(parameter.name());
    if (PageLexicon.SIZES.contains(name)) {
      boolean count =
          schema.path("type").asText().equals("integer")
              && value.matches("[1-9]\\d*")
              && value.length() <= LONGEST;
      return count
          ? Optional.of(new Asked(parameter.name(), value, true, Set.of()))
          : Optional.empty();
    }
    Set<String> listed = new HashSet<>();
    schema.path("enum").forEach(one -> listed.add(one.asText()));
    return chooses(parameter, name, value, listed, schema)
        ? Optional.of(new Asked(parameter.name(), value, false, listed))
        : Optional.empty();
  }

  private static boolean chooses(
      Parameter parameter, String name, String value, Set<String> listed, JsonNode schema) {
    boolean said = saysOnly(parameter);
    if (!listed.isEmpty()) {
      boolean ordered = NameLexicon.RANKS.contains(WordSplitter.last(parameter.name()));
      return listed.contains(value)
          && !NameLexicon.ANY_VALUES.contains(value.toLowerCase(Locale.ROOT))
          && (said || !ordered);
    }
    return switch (schema.path("type").asText()) {
      case "boolean" -> said && value.equals("true");
      case "string", "integer" ->
          name.length() > 2 && name.endsWith("id") && !NameLexicon.NO_IDS.contains(name);
      default -> false;
    };
  }

  private static boolean saysOnly(Parameter parameter) {
    return WordSplitter.words(parameter.description()).contains("only");
  }

  private JsonNode schema(Parameter parameter) {
    JsonNode node =
        parameter.schema() == null ? MissingNode.getInstance() : parameter.schema().node();
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/") ? root.at(JsonPointer.compile(reference.substring(1))) : node;
  }

  /** Values that are sent once; of others it is not said which one counts. */
  public static Map<String, String> query(Call call) {
    Map<String, String> values = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    String query = call.exchange().request().uri().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int at = pair.indexOf('=');
      String name = UriReferences.decoded(at < 0 ? pair : pair.substring(0, at));
      if (values.put(name, at < 0 ? "" : UriReferences.decoded(pair.substring(at + 1))) != null) {
        repeated.add(name);
      }
    }
    values.keySet().removeAll(repeated);
    return values;
  }

  /**
   * A part of a list that a call asks for.
   *
   * @param listed the values that the parameter lists; empty if it lists none
   */
  public record Asked(String name, String value, boolean isSize, Set<String> listed) {

    /** How many are asked for at most. */
    public int size() {
      return Integer.parseInt(value);
    }

    /** The parameter and its value. */
    public String inWords() {
      return name + "=" + value;
    }

    /** Whether a thing shows another value of that name than was asked for. */
    public boolean excludes(JsonNode item) {
      Optional<JsonNode> shown = property(item);
      return shown.isPresent()
          && shown.get().isValueNode()
          && (shown.get().isNull() || isAlike(shown.get()))
          && (shown.get().isNull() || !Spelling.isSame(TextNode.valueOf(value), shown.get()));
    }

    /** Whether a thing shows the very value that was asked for. */
    public boolean wants(JsonNode item) {
      return property(item)
          .filter(shown -> shown.isValueNode() && shown.asText().equals(value))
          .isPresent();
    }

    /** Whether a value is one of those that can be asked for, so that both mean the same. */
    private boolean isAlike(JsonNode shown) {
      return listed.isEmpty() || listed.contains(shown.asText());
    }

    /** What a thing shows by the name of the parameter. */
    public Optional<JsonNode> property(JsonNode item) {
      String joined = WordSplitter.joined(name);
      return item.properties().stream()
          .filter(field -> WordSplitter.joined(field.getKey()).equals(joined))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
