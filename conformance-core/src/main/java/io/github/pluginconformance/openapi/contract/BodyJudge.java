package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a body by its declared media types. */
final class BodyJudge {

  private static final Set<String> NO_NUMBERS =
      Set.of("\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"+Infinity\"", "\"INF\"", "\"-INF\"");

  private final SchemaEngine engine;
  private final ParameterDecoding decoding;
  private final Direction direction;

  BodyJudge(SchemaEngine engine, ParameterDecoding decoding, Direction direction) {
    this.engine = engine;
    this.decoding = decoding;
    this.direction = direction;
  }

  /**
   * Judges.
   *
   * @param contentType as sent; null if none
   */
  List<Breach> judge(List<MediaTypeSpec> content, @Nullable String contentType, Body body) {
    Optional<MediaTypeSpec> declared =
        contentType == null ? Optional.empty() : MediaTypes.match(content, contentType);
    if (declared.isPresent()) {
      return judgeAs(declared.get(), String.valueOf(contentType), body);
    }
    List<Breach> breaches = new ArrayList<>();
    if (!body.isEmpty()) {
      breaches.add(mediaType(content, contentType));
      breaches.addAll(judgeAnyway(content, body));
    } else if (MediaTypes.onlyJson(content).isPresent()) {
      breaches.add(noJson());
    }
    return breaches;
  }

  private static Breach mediaType(List<MediaTypeSpec> content, @Nullable String contentType) {
    String names = MediaTypes.names(content);
    String message =
        contentType == null
            ? "The body has no Content-Type; declared: " + names + "."
            : "The Content-Type " + contentType + " is not declared; declared: " + names + ".";
    return new Breach(
        Breach.Kind.MEDIA_TYPE,
        "header Content-Type",
        message,
        names,
        contentType == null ? "none" : contentType,
        1);
  }

  /**
   * The content type is wrong; where the body is JSON all the same, it can only be meant for the
   * one JSON entry.
   */
  private List<Breach> judgeAnyway(List<MediaTypeSpec> content, Body body) {
    JsonReading reading = body.json();
    return MediaTypes.onlyJson(content)
        .filter(entry -> reading.value() != null)
        .map(entry -> judgeJson(entry.schema(), reading))
        .orElse(List.of());
  }

  private List<Breach> judgeAs(MediaTypeSpec entry, String contentType, Body body) {
    if (MediaTypes.isJson(contentType)) {
      return body.isEmpty() ? List.of(noJson()) : judgeJson(entry.schema(), body.json());
    }
    SchemaRef schema = entry.schema();
    if (schema == null) {
      return List.of();
    }
    if (MediaTypes.isForm(contentType)) {
      return validate(schema, decoding.object(schema, Form.decode(body.text()), direction));
    }
    return MediaTypes.isText(contentType) ? judgeText(schema, body) : List.of();
  }

  /** What is declared as an object or a list can stand in a text as JSON only. */
  private List<Breach> judgeText(SchemaRef schema, Body body) {
    JsonNode value = decoding.isStructure(schema) ? body.json().value() : null;
    return value != null && value.isContainerNode()
        ? validate(schema, value)
        : validate(schema, decoding.scalar(schema, body.text(), direction));
  }

  private static Breach noJson() {
    return strict("The body is empty, where JSON is declared.", "an empty body");
  }

  private static Breach strict(String message, String actual) {
    return new Breach(Breach.Kind.STRICT_JSON, "$", message, "one JSON value", actual, 1);
  }

  private List<Breach> judgeJson(@Nullable SchemaRef schema, JsonReading reading) {
    List<Breach> breaches = new ArrayList<>();
    for (DocumentFault fault : reading.faults()) {
      if (fault.isLimit()) {
        return List.of(SchemaBreaches.undecided("$", fault.kind() + ": " + fault.message()));
      }
      if (!fault.kind().equals(FaultKind.JSON_BOM.code())) {
        breaches.add(strict(fault));
      }
    }
    JsonNode value = reading.value();
    if (schema != null && value != null) {
      validate(schema, value).stream()
          .filter(breach -> reading.isStrict() || !isNoNumber(breach))
          .filter(breach -> !(isOneOfSeveral(reading) && breach.location().equals("$")))
          .forEach(breaches::add);
    }
    return breaches;
  }

  /** Of several values, one after the other, none is the body as a whole. */
  private static boolean isOneOfSeveral(JsonReading reading) {
    return reading.faults().stream()
        .anyMatch(fault -> fault.kind().equals(FaultKind.JSON_TRAILING_CONTENT.code()));
  }

  /**
   * NaN and the infinities were salvaged as texts; that JSON has no such numbers is said already.
   */
  private static boolean isNoNumber(Breach breach) {
    return breach.kind() == Breach.Kind.SCHEMA && NO_NUMBERS.contains(breach.actual());
  }

  private static Breach strict(DocumentFault fault) {
    String at = fault.position() == null ? "" : " at " + fault.position();
    return strict("Not strict JSON" + at + ": " + fault.message() + ".", fault.kind());
  }

  private List<Breach> validate(SchemaRef schema, JsonNode value) {
    return SchemaBreaches.of(engine.validate(schema, value, direction));
  }
}
