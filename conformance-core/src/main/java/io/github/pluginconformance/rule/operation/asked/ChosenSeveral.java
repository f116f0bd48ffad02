package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.wire.UriReferences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Several ids of which a list shows the things of each, as in {@code hive_ids=a,b}: a list
 * parameter that is named as the plural of an id that the things hold.
 *
 * @param property the name of that id, without separators
 * @param values what was asked for
 */
public record ChosenSeveral(String name, String property, Set<String> values) {

  /** The parameters of this kind that a call has sent. */
  public static List<ChosenSeveral> in(Call call) {
    List<ChosenSeveral> chosen = new ArrayList<>();
    for (Parameter parameter : call.operation().parameters()) {
      String property = Plurals.singular(WordSplitter.joined(parameter.name()));
      boolean ids =
          parameter.in().equals("query")
              && isList(parameter)
              && property.length() > 2
              && property.endsWith("id")
              && !NameLexicon.NO_IDS.contains(property);
      Set<String> values = ids ? values(call, parameter) : Set.of();
      if (!values.isEmpty()) {
        chosen.add(new ChosenSeveral(parameter.name(), property, values));
      }
    }
    return chosen;
  }

  private static boolean isList(Parameter parameter) {
    return parameter.schema() != null
        && parameter.schema().node().path("type").asText().equals("array");
  }

  /** As the document has them written: each by itself, or with a character between them. */
  private static Set<String> values(Call call, Parameter parameter) {
    String query = call.exchange().request().uri().getRawQuery();
    Set<String> values = new LinkedHashSet<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0 && UriReferences.decoded(pair.substring(0, at)).equals(parameter.name())) {
        String raw = pair.substring(at + 1);
        String[] parts =
            parameter.explode() ? new String[] {raw} : raw.split(Pattern.quote(between(parameter)));
        for (String part : parts) {
          values.add(UriReferences.decoded(part));
        }
      }
    }
    values.remove("");
    return values;
  }

  private static String between(Parameter parameter) {
    return switch (parameter.style()) {
      case "pipeDelimited" -> "%7C";
      case "spaceDelimited" -> "%20";
      default -> ",";
    };
  }

  /** The first thing of another id. */
  public Optional<JsonNode> stranger(List<JsonNode> items) {
    return items.stream()
        .filter(item -> id(item).filter(id -> !values.contains(id)).isPresent())
        .findFirst();
  }

  /** Whether a thing is of one of the ids. */
  public boolean wants(JsonNode item) {
    return id(item).filter(values::contains).isPresent();
  }

  private Optional<String> id(JsonNode item) {
    return item.properties().stream()
        .filter(field -> WordSplitter.joined(field.getKey()).equals(property))
        .map(Map.Entry::getValue)
        .filter(value -> value.isTextual() || value.isIntegralNumber())
        .map(JsonNode::asText)
        .findFirst();
  }

  /** What was asked for. */
  public String inWords() {
    return name + "=" + String.join(",", values);
  }
}
