package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.OperationBuilder;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the headers of an answer by those that its response declares. */
final class HeaderJudge {

  private final ValueJudge values;
  private final LocalReferences references;

  HeaderJudge(ValueJudge values, LocalReferences references) {
    this.values = values;
    this.references = references;
  }

  List<Breach> judge(ResponseSpec declared, ReceivedResponse response) {
    List<Breach> breaches = new ArrayList<>();
    JsonNode headers = declared.node().path("headers");
    String pointer = Pointers.child(declared.pointer(), "headers");
    headers
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              // OpenAPI 3.0.3, Response Object: a header named Content-Type shall be ignored.
              if (!name.equalsIgnoreCase("content-type")) {
                references
                    .resolve(
                        new LocalReferences.Located(
                            entry.getValue(), Pointers.child(pointer, name)))
                    .ifPresent(header -> breaches.addAll(judge(name, header, response)));
              }
            });
    return breaches;
  }

  private List<Breach> judge(
      String name, LocalReferences.Located header, ReceivedResponse response) {
    Optional<String> sent =
        Optional.of(response.headers(name))
            .filter(all -> !all.isEmpty())
            .map(all -> String.join(", ", all));
    String location = "header " + name;
    if (sent.isEmpty()) {
      return header.node().path("required").asBoolean(false)
          ? List.of(missing(location, name))
          : List.of();
    }
    SchemaRef schema = OperationBuilder.schema(header);
    return schema == null
        ? List.of()
        : values.judge(
            Breach.Kind.HEADER,
            location,
            schema,
            values.simple(
                schema,
                sent.get(),
                header.node().path("explode").asBoolean(false),
                Direction.RESPONSE),
            Direction.RESPONSE);
  }

  private static Breach missing(String location, String name) {
    return new Breach(
        Breach.Kind.HEADER,
        location,
        "The answer has no header " + name + ", which is declared as required.",
        "the header " + name,
        "missing",
        1);
  }
}
