package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.sample.Mutant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies of which nobody reads what they say: cut off, left out, or of another media type. */
final class UnreadableBodies {

  private static final String PLAIN = "text/plain";

  private final ValidInput valid;
  private final RequestBody declared;
  private final List<Mutant> mutants = new ArrayList<>();

  UnreadableBodies(ValidInput valid, RequestBody declared) {
    this.valid = valid;
    this.declared = declared;
  }

  List<Mutant> all(JsonNode body, String type) {
    addMalformed(body, type);
    addEmpty();
    addForeignType(body);
    return mutants;
  }

  private void addMalformed(JsonNode body, String type) {
    String text = JsonText.of(body);
    String cut = text.substring(0, Math.max(1, text.length() - 1));
    boolean stillJson = !body.isContainerNode();
    add(
        Kind.MALFORMED_JSON,
        "malformed JSON",
        "The body was sent as " + type + " but is not JSON: it ends too early.",
        stillJson ? "{" : cut,
        type);
  }

  private void addEmpty() {
    if (declared.required()) {
      add(
          Kind.EMPTY_BODY,
          "empty body",
          "The body was left out; the document requires it.",
          null,
          valid.contentType());
    }
  }

  private void addForeignType(JsonNode body) {
    boolean taken =
        declared.content().stream()
            .map(content -> content.range().toLowerCase(Locale.ROOT))
            .anyMatch(range -> range.startsWith("text/") || range.startsWith("*"));
    if (!taken && !declared.content().isEmpty()) {
      add(
          Kind.WRONG_CONTENT_TYPE,
          "undeclared content type",
          "The body was sent as " + PLAIN + ", which the document does not list.",
          JsonText.of(body),
          PLAIN);
    }
  }

  private void add(
      Kind kind, String name, String description, @Nullable String body, @Nullable String type) {
    mutants.add(new Mutant(kind, name, description, valid.parameters(), body, type));
  }
}
