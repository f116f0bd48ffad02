package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.ValueVariants.Variant;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Variations of parameters. A value in the path varies only where its values are listed. Used once.
 */
final class ParameterVariations {

  private static final int MOST_PAIRED = 10;

  private final Contract contract;
  private final SchemaFinder schemas;
  private final SampleGenerator samples;
  private final long seed;
  private final Operation operation;
  private final ValidInput valid;
  private final Predicate<String> open;
  private final List<Variation> variations = new ArrayList<>();

  ParameterVariations(
      Contract contract,
      SchemaFinder schemas,
      long seed,
      Operation operation,
      ValidInput valid,
      Predicate<String> open) {
    this.contract = contract;
    this.schemas = schemas;
    this.samples = SampleGenerator.of(contract, seed);
    this.seed = seed;
    this.operation = operation;
    this.valid = valid;
    this.open = open;
  }

  List<Variation> all() {
    Map<String, JsonNode> optional = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (isOpen(parameter)) {
        addValues(parameter);
        if (!parameter.required() && !parameter.in().equals("path")) {
          sample(parameter).ifPresent(value -> optional.put(key(parameter), value));
        }
      }
    }
    addExtents(optional);
    optional.forEach(
        (key, value) -> add(Kind.OPTIONAL, "optional " + inWords(key), with(bare(), key, value)));
    addPairs(optional);
    return variations;
  }

  private boolean isOpen(Parameter parameter) {
    return open.test(key(parameter)) && !parameter.node().path("deprecated").asBoolean();
  }

  private void addExtents(Map<String, JsonNode> optional) {
    add(Kind.SMALLEST, "no optional parameter", bare());
    Map<String, JsonNode> all = bare();
    optional.forEach(all::putIfAbsent);
    if (optional.size() > 1) {
      add(Kind.FULLEST, "every optional parameter", all);
    }
  }

  /** What is required, and what was sent in the path. */
  private Map<String, JsonNode> bare() {
    Map<String, JsonNode> bare = new LinkedHashMap<>(valid.parameters());
    operation.parameters().stream()
        .filter(parameter -> !parameter.required() && !parameter.in().equals("path"))
        .forEach(parameter -> bare.remove(key(parameter)));
    return bare;
  }

  private void addPairs(Map<String, JsonNode> optional) {
    List<Map.Entry<String, JsonNode>> all = List.copyOf(optional.entrySet());
    int most = Math.min(all.size(), MOST_PAIRED);
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < most; j++) {
        Map.Entry<String, JsonNode> one = all.get(i);
        Map.Entry<String, JsonNode> other = all.get(j);
        Map<String, JsonNode> both = with(bare(), one.getKey(), one.getValue());
        both.put(other.getKey(), other.getValue());
        add(Kind.PAIR, inWords(one.getKey()) + " and " + inWords(other.getKey()), both);
      }
    }
  }

  private void addValues(Parameter parameter) {
    String key = key(parameter);
    for (JsonNode example : MediaExamples.of(schemas, parameter.node())) {
      if (isValid(parameter, example) && isSendable(parameter, example)) {
        add(Kind.EXAMPLE, "example of " + inWords(key), with(valid.parameters(), key, example));
      }
    }
    SchemaRef schema = parameter.schema();
    if (schema == null) {
      return;
    }
    ValueVariants variants = new ValueVariants(new Judge(contract), schemas, seed, path -> true);
    for (Variant each : variants.of(List.of(schema), parameter.name(), Optional.empty())) {
      Variant variant = UncommonTexts.telling(parameter.name(), each);
      boolean listed = variant.kind() == Kind.CHOICE || !parameter.in().equals("path");
      if (listed && isValid(parameter, variant.value()) && isSendable(parameter, variant.value())) {
        add(variant.kind(), variant.name(), with(valid.parameters(), key, variant.value()));
      }
    }
  }

  private boolean isValid(Parameter parameter, JsonNode value) {
    return parameter.schema() == null
        || contract.isValid(parameter.schema(), value, Direction.REQUEST);
  }

  /**
   * Nothing says how null is written in a parameter; empty text says that it is there without a
   * value, which the document has to allow by {@code allowEmptyValue}, and an empty list is none.
   */
  private static boolean isSendable(Parameter parameter, JsonNode value) {
    if (parameter.in().equals("header") && !isPlain(value)) {
      return false;
    }
    if (parameter.contentType() != null) {
      return true;
    }
    boolean empty =
        value.isTextual()
            ? value.textValue().isEmpty()
            : value.isContainerNode() && value.isEmpty();
    return !value.isNull() && (!empty || parameter.node().path("allowEmptyValue").asBoolean());
  }

  /** Only printable ASCII is sure to arrive in a header as it was sent (RFC 9110, section 5.5). */
  private static boolean isPlain(JsonNode value) {
    return JsonText.of(value).chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private Optional<JsonNode> sample(Parameter parameter) {
    JsonNode sent = valid.parameters().get(key(parameter));
    if (sent != null) {
      return Optional.of(sent);
    }
    return samples.parameter(parameter, ValueSource.NONE) instanceof Sample sample
            && isSendable(parameter, sample.value())
        ? Optional.of(sample.value())
        : Optional.empty();
  }

  private static Map<String, JsonNode> with(Map<String, JsonNode> all, String key, JsonNode value) {
    Map<String, JsonNode> more = new LinkedHashMap<>(all);
    more.put(key, value);
    return more;
  }

  private void add(Kind kind, String name, Map<String, JsonNode> parameters) {
    variations.add(
        new Variation(kind, name, new ValidInput(parameters, valid.body(), valid.contentType())));
  }

  private static String key(Parameter parameter) {
    return parameter.in() + " " + parameter.name();
  }

  private static String inWords(String key) {
    return key.replaceFirst(" ", " parameter ");
  }
}
