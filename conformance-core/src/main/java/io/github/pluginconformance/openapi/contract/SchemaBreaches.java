package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.schema.SchemaEngine;
import io.github.pluginconformance.openapi.schema.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the errors of a schema into breaches: one for the same breach on many items. */
final class SchemaBreaches {

  private static final Set<String> ABOUT_A_PROPERTY =
      Set.of(
          "required",
          "dependentRequired",
          "dependencies",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames");
  private static final Set<String> ABOUT_ABSENCE =
      Set.of("required", "dependentRequired", "dependencies");

  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");

  private SchemaBreaches() {}

  static List<Breach> of(SchemaEngine.Outcome outcome) {
    if (!outcome.undecided().isEmpty()) {
      return List.of(undecided("$", outcome.undecided()));
    }
    Map<String, List<Error>> same = new LinkedHashMap<>();
    for (Error error : Unevaluated.withoutConsequences(outcome.errors())) {
      if (isUnknownType(error)) {
        continue;
      }
      String key = place(error, true) + ' ' + error.getKeyword() + ' ' + error.getSchemaLocation();
      same.computeIfAbsent(key, first -> new ArrayList<>()).add(error);
    }
    return same.values().stream().map(SchemaBreaches::breach).toList();
  }

  /** No value is of a type that there is not; that is told of the document, not of the answer. */
  private static boolean isUnknownType(Error error) {
    JsonNode wanted = error.getSchemaNode();
    return "type".equals(error.getKeyword())
        && wanted != null
        && !wanted.isArray()
        && !TYPES.contains(wanted.asText());
  }

  static Breach undecided(String location, String why) {
    return new Breach(
        Breach.Kind.UNDECIDED, location, "Could not be judged: " + why + ".", "", "", 1);
  }

  private static Breach breach(List<Error> same) {
    Error first = same.get(0);
    String expected = BreachTexts.expected(first);
    String location = place(first, true);
    String exact = place(first, false);
    return new Breach(
        isRelativeUri(first) ? Breach.Kind.ADVICE : Breach.Kind.SCHEMA,
        location,
        message(first, exact, expected) + more(same.size()),
        expected,
        actual(first),
        same.size());
  }

  /** RFC 3986 calls it a reference; many call a path a URI. */
  private static boolean isRelativeUri(Error error) {
    JsonNode value = error.getInstanceNode();
    JsonNode format = error.getSchemaNode();
    return "format".equals(error.getKeyword())
        && format != null
        && format.asText().equals("uri")
        && value != null
        && Uris.isRelative(value.asText());
  }

  private static String more(int items) {
    return items > 1
        ? " The same on " + (items - 1) + (items > 2 ? " more items." : " more item.")
        : "";
  }

  private static String message(Error error, String at, String expected) {
    JsonNode value = error.getInstanceNode();
    return switch (String.valueOf(error.getKeyword())) {
      case "required" -> "The required property " + at + " is missing.";
      case "dependentRequired", "dependencies" ->
          "The property " + at + " is missing, which another property asks for.";
      case "additionalProperties", "unevaluatedProperties" ->
          "The property " + at + " is not declared, and the schema allows no others.";
      case "readOnly" -> "The property " + at + " is readOnly and may not be sent in a request.";
      case "writeOnly" -> "The property " + at + " is writeOnly and may not be sent in an answer.";
      default ->
          "Expected at "
              + at
              + ": "
              + expected
              + "; found: "
              + (value == null ? "something else" : BreachTexts.kind(value))
              + ".";
    };
  }

  private static String actual(Error error) {
    if (isAbsence(error)) {
      return "missing";
    }
    JsonNode value = error.getInstanceNode();
    String property = BreachTexts.property(error);
    if (ABOUT_A_PROPERTY.contains(error.getKeyword()) && property != null) {
      return "the property " + property;
    }
    return value == null ? "" : JsonText.of(value);
  }

  private static boolean isAbsence(Error error) {
    return ABOUT_ABSENCE.contains(error.getKeyword());
  }

  private static String place(Error error, boolean general) {
    String at =
        general
            ? InstancePath.general(error.getInstanceLocation())
            : InstancePath.exact(error.getInstanceLocation());
    String property = BreachTexts.property(error);
    boolean below = ABOUT_A_PROPERTY.contains(error.getKeyword());
    return below && property != null ? at + InstancePath.member(property) : at;
  }
}
