package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaEngine;
import java.util.ArrayList;
import java.util.List;

/** Judges values that were sent as text outside of a body: headers and parameters. */
final class ValueJudge {

  private final SchemaEngine engine;
  private final ParameterDecoding decoding;

  ValueJudge(SchemaEngine engine, ParameterDecoding decoding) {
    this.engine = engine;
    this.decoding = decoding;
  }

  ParameterDecoding decoding() {
    return decoding;
  }

  /** Breaches of a schema, moved to a header or parameter. */
  List<Breach> judge(
      Breach.Kind kind, String location, SchemaRef schema, JsonNode value, Direction direction) {
    return SchemaBreaches.of(engine.validate(schema, value, direction)).stream()
        .map(breach -> moved(kind, location, breach))
        .toList();
  }

  private static Breach moved(Breach.Kind kind, String location, Breach breach) {
    boolean undecided = breach.kind() == Breach.Kind.UNDECIDED;
    String where = breach.location().equals("$") ? location : location + " " + breach.location();
    boolean kept = undecided || breach.kind() == Breach.Kind.ADVICE;
    return new Breach(
        kept ? breach.kind() : kind,
        where,
        undecided ? breach.message() : "Expected in " + where + ": " + breach.expected() + ".",
        breach.expected(),
        breach.actual(),
        breach.count());
  }

  /** A value in style {@code simple}: headers and path segments. */
  JsonNode simple(SchemaRef schema, String text, boolean explode, Direction direction) {
    return delimited(schema, text, ",", explode, direction);
  }

  /** A value whose parts are divided by a delimiter; already decoded. */
  JsonNode delimited(
      SchemaRef schema, String text, String delimiter, boolean explode, Direction direction) {
    List<String> parts =
        List.of(text.split(java.util.regex.Pattern.quote(delimiter), -1)).stream()
            .map(String::trim)
            .toList();
    if (decoding.shape().isArray(schema)) {
      return decoding.array(schema, text.isEmpty() ? List.of() : parts, direction);
    }
    if (decoding.shape().isObject(schema)) {
      return decoding.object(schema, explode ? pairs(parts) : alternating(parts), direction);
    }
    return decoding.scalar(schema, text, direction);
  }

  private static List<ParameterDecoding.NamedText> pairs(List<String> parts) {
    return parts.stream()
        .map(part -> part.split("=", 2))
        .map(pair -> new ParameterDecoding.NamedText(pair[0], pair.length > 1 ? pair[1] : ""))
        .toList();
  }

  private static List<ParameterDecoding.NamedText> alternating(List<String> parts) {
    List<ParameterDecoding.NamedText> members = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      members.add(new ParameterDecoding.NamedText(parts.get(i), parts.get(i + 1)));
    }
    return members;
  }
}
