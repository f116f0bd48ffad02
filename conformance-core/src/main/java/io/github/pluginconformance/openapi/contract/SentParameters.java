package io.github.pluginconformance.openapi.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.ParameterDecoding.NamedText;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that a request carries, by the serialization styles of OpenAPI. */
final class SentParameters {

  private final Map<String, String> path;
  private final List<NamedText> query;
  private final Map<String, List<String>> queryByName;
  private final List<Header> headers;
  private final Map<String, List<String>> cookies;

  SentParameters(Map<String, String> path, SentRequest request) {
    this.path = path;
    String query = request.uri().getRawQuery();
    this.query = query == null ? List.of() : Form.raw(query);
    this.headers = request.headers();
    this.queryByName = byName(this.query);
    this.cookies = byName(cookies(request.headers()));
  }

  private static List<NamedText> cookies(List<Header> headers) {
    List<NamedText> cookies = new ArrayList<>();
    for (Header header : headers) {
      if (header.is("cookie")) {
        for (String pair : header.value().split(";")) {
          String[] parts = pair.trim().split("=", 2);
          cookies.add(new NamedText(parts[0], parts.length > 1 ? parts[1] : ""));
        }
      }
    }
    return cookies;
  }

  /** The decoded text of a parameter that stands once. */
  Optional<String> single(Parameter parameter) {
    return texts(parameter).stream().findFirst();
  }

  /** The decoded texts of a parameter, one for each time that it stands. */
  private List<String> texts(Parameter parameter) {
    return raw(parameter).stream()
        .map(text -> parameter.in().equals("header") ? text : decoded(parameter, text))
        .toList();
  }

  private List<String> raw(Parameter parameter) {
    String name = parameter.name();
    return switch (parameter.in()) {
      case "path" -> Optional.ofNullable(path.get(name)).map(List::of).orElse(List.of());
      case "header" ->
          headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
      case "cookie" -> cookies.getOrDefault(name, List.of());
      default -> queryByName.getOrDefault(name, List.of());
    };
  }

  private static Map<String, List<String>> byName(List<NamedText> pairs) {
    return pairs.stream().collect(groupingBy(NamedText::name, mapping(NamedText::text, toList())));
  }

  /** A plus means a space in a query only. */
  private static String decoded(Parameter parameter, String text) {
    return Form.decoded(parameter.in().equals("query") ? text : text.replace("+", "%2B"));
  }

  /** The value of a parameter by its style; empty if it was not sent. */
  Optional<JsonNode> value(Parameter parameter, SchemaRef schema, ValueJudge values) {
    SchemaShape shape = values.decoding().shape();
    if (parameter.in().equals("query") && shape.isObject(schema) && isSpread(parameter)) {
      return spread(parameter, schema, values);
    }
    List<String> raw = raw(parameter);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    if (parameter.explode() && shape.isArray(schema) && parameter.style().equals("form")) {
      return Optional.of(values.decoding().array(schema, texts(parameter), Direction.REQUEST));
    }
    return Optional.of(delimited(parameter, schema, raw.get(0), values));
  }

  private static boolean isSpread(Parameter parameter) {
    return parameter.style().equals("deepObject")
        || (parameter.style().equals("form") && parameter.explode());
  }

  /**
   * An object whose properties are query parameters of their own: {@code x=1} or {@code p[x]=1}.
   */
  private Optional<JsonNode> spread(Parameter parameter, SchemaRef schema, ValueJudge values) {
    List<NamedText> members =
        parameter.style().equals("deepObject")
            ? bracketed(parameter.name())
            : query.stream()
                .filter(pair -> values.decoding().shape().properties(schema).contains(pair.name()))
                .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(values.decoding().object(schema, decoded(members), Direction.REQUEST));
  }

  private List<NamedText> bracketed(String name) {
    return query.stream()
        .filter(pair -> pair.name().startsWith(name + "[") && pair.name().endsWith("]"))
        .map(
            pair ->
                new NamedText(
                    pair.name().substring(name.length() + 1, pair.name().length() - 1),
                    pair.text()))
        .toList();
  }

  private static List<NamedText> decoded(List<NamedText> pairs) {
    return pairs.stream()
        .map(pair -> new NamedText(pair.name(), Form.decoded(pair.text())))
        .toList();
  }

  private static JsonNode delimited(
      Parameter parameter, SchemaRef schema, String raw, ValueJudge values) {
    String delimiter =
        switch (parameter.style()) {
          case "pipeDelimited" -> "|";
          case "spaceDelimited" -> " ";
          case "label" -> parameter.explode() ? "." : ",";
          case "matrix" -> parameter.explode() ? ";" : ",";
          default -> ",";
        };
    String text =
        parameter.in().equals("header") ? raw : decoded(parameter, prefixless(parameter, raw));
    return values.delimited(schema, text, delimiter, parameter.explode(), Direction.REQUEST);
  }

  /** Label values start with a dot, matrix values with {@code ;name=}. */
  private static String prefixless(Parameter parameter, String raw) {
    String prefix =
        switch (parameter.style()) {
          case "label" -> ".";
          case "matrix" -> ";" + parameter.name() + "=";
          default -> "";
        };
    return raw.startsWith(prefix) ? raw.substring(prefix.length()) : raw;
  }
}
