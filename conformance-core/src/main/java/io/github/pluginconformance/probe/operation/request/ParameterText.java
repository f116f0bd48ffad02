package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes parameter values in the styles of OpenAPI (3.1.0, section 4.8.12.2). */
final class ParameterText {

  private ParameterText() {}

  /** What stands in a path segment for the parameter. */
  static String inPath(Parameter parameter, JsonNode value) {
    String text =
        switch (parameter.style()) {
          case "label" ->
              "."
                  + joined(
                      value,
                      parameter.explode() ? "." : ",",
                      parameter.explode(),
                      PercentEncoding::encoded);
          case "matrix" -> matrix(parameter, value);
          default -> simple(parameter, value, PercentEncoding::encoded);
        };
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new UnsendableException(
          "the path parameter "
              + parameter.name()
              + " would be the segment '"
              + text
              + "', which names another resource");
    }
    return text;
  }

  /**
   * The {@code name=value} pairs of a query parameter, encoded; none for an empty array or object.
   */
  static List<String> inQuery(Parameter parameter, JsonNode value) {
    UnaryOperator<String> encoding =
        parameter.node().path("allowReserved").asBoolean(false)
            ? PercentEncoding::encodedButReserved
            : PercentEncoding::encoded;
    String name = PercentEncoding.encoded(parameter.name());
    if (parameter.contentType() != null) {
      return List.of(
          name
              + "="
              + encoding.apply(
                  value.isTextual() && !BodyText.isJson(parameter.contentType())
                      ? value.textValue()
                      : JsonText.of(value)));
    }
    return switch (parameter.style()) {
      case "deepObject" -> deep(name, value, encoding);
      case "spaceDelimited" -> delimited(parameter, name, value, "%20", encoding);
      case "pipeDelimited" -> delimited(parameter, name, value, "%7C", encoding);
      default -> form(name, value, parameter.explode(), encoding);
    };
  }

  /** The value of a header parameter. */
  static String inHeader(Parameter parameter, JsonNode value) {
    String text = simple(parameter, value, UnaryOperator.identity());
    if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
      throw new UnsendableException(
          "the header " + parameter.name() + " would contain a line break");
    }
    return text;
  }

  /** The {@code name=value} pair of a cookie parameter. */
  static String inCookie(Parameter parameter, JsonNode value) {
    return String.join(
        "&",
        form(
            PercentEncoding.encoded(parameter.name()),
            value,
            parameter.explode(),
            PercentEncoding::encoded));
  }

  /** The pairs of the style {@code form}. */
  static List<String> form(
      String name, JsonNode value, boolean explode, UnaryOperator<String> encoding) {
    List<String> pairs = new ArrayList<>();
    if (explode && value.isArray()) {
      value.forEach(item -> pairs.add(name + "=" + encoding.apply(scalar(item))));
    } else if (explode && value.isObject()) {
      fields(value)
          .forEach(
              field ->
                  pairs.add(
                      PercentEncoding.encoded(field.getKey())
                          + "="
                          + encoding.apply(scalar(field.getValue()))));
    } else if (!value.isContainerNode() || !value.isEmpty()) {
      pairs.add(name + "=" + joined(value, ",", false, encoding));
    }
    return pairs;
  }

  private static String simple(
      Parameter parameter, JsonNode value, UnaryOperator<String> encoding) {
    return parameter.contentType() != null && BodyText.isJson(parameter.contentType())
        ? encoding.apply(JsonText.of(value))
        : joined(value, ",", parameter.explode(), encoding);
  }

  private static String matrix(Parameter parameter, JsonNode value) {
    String name = PercentEncoding.encoded(parameter.name());
    List<String> pairs = form(name, value, parameter.explode(), PercentEncoding::encoded);
    return ";" + String.join(";", pairs);
  }

  private static List<String> deep(String name, JsonNode value, UnaryOperator<String> encoding) {
    List<String> pairs = new ArrayList<>();
    fields(value)
        .forEach(
            field ->
                pairs.add(
                    name
                        + "%5B"
                        + PercentEncoding.encoded(field.getKey())
                        + "%5D="
                        + encoding.apply(scalar(field.getValue()))));
    return pairs;
  }

  private static List<String> delimited(
      Parameter parameter,
      String name,
      JsonNode value,
      String delimiter,
      UnaryOperator<String> encoding) {
    boolean joins = !parameter.explode() && value.isContainerNode();
    if (!joins) {
      return form(name, value, parameter.explode(), encoding);
    }
    return value.isEmpty()
        ? List.of()
        : List.of(name + "=" + joined(value, delimiter, false, encoding));
  }

  private static String joined(
      JsonNode value, String delimiter, boolean explode, UnaryOperator<String> encoding) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> parts.add(encoding.apply(scalar(item))));
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : fields(value)) {
        String key = encoding.apply(field.getKey());
        String text = encoding.apply(scalar(field.getValue()));
        parts.addAll(explode ? List.of(key + "=" + text) : List.of(key, text));
      }
    } else {
      parts.add(encoding.apply(scalar(value)));
    }
    return String.join(delimiter, parts);
  }

  /** A scalar as text; what is nested deeper than a style can say goes as JSON. */
  static String scalar(JsonNode value) {
    return value.isContainerNode() ? JsonText.of(value) : value.isNull() ? "" : value.asText();
  }

  private static List<Map.Entry<String, JsonNode>> fields(JsonNode object) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
    object.fields().forEachRemaining(fields::add);
    return fields;
  }
}
