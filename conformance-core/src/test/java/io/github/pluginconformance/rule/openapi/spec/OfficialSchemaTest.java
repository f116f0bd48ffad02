package io.github.pluginconformance.rule.openapi.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The JSON Schemas that the OpenAPI Initiative publishes are an oracle: what they refuse, we refuse
 * too. They know less than the text, so the other way round does not hold.
 */
@Timeout(300)
class OfficialSchemaTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");
  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");

  private final Schema of30 = schema("official-3.0.json", Dialects.getDraft4());
  private final Schema of31 = schema("official-3.1.json", Dialects.getDraft202012());

  @Test
  void what_the_official_schemas_refuse_has_a_defect() throws IOException {
    assumeThat(SPECS).as("documents of real plugins beside the checkout").isDirectory();
    List<String> missed = new ArrayList<>();
    int refused = 0;
    int defective = 0;
    for (ApiDocument document : documents()) {
      List<Defect> defects = SpecCheck.of(document);
      defective += defects.isEmpty() ? 0 : 1;
      lowerSchemes(document);
      List<Error> errors = (document.isVersion31() ? of31 : of30).validate(document.root());
      refused += errors.isEmpty() ? 0 : 1;
      if (defects.isEmpty() && !errors.isEmpty()) {
        missed.add(document.location() + " " + errors.get(errors.size() - 1));
      }
    }
    System.out.println(refused + " refused by the official schemas, " + defective + " by us");
    assertThat(missed).isEmpty();
  }

  /** The schema wants "bearer" in lower case; the text says that names of schemes have no case. */
  private static void lowerSchemes(ApiDocument document) {
    for (JsonNode scheme : document.root().at("/components/securitySchemes")) {
      if (scheme.path("scheme").isTextual()) {
        ((ObjectNode) scheme)
            .put("scheme", scheme.path("scheme").asText().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static List<ApiDocument> documents() throws IOException {
    List<ApiDocument> documents = new ArrayList<>();
    try (var files = Files.list(SPECS)) {
      for (Path file : files.sorted().toList()) {
        DocumentReader.read(
                Files.readAllBytes(file), LOCATION.resolve(file.getFileName().toString()))
            .model()
            .filter(document -> document.version().matches("3\\.[01]\\.\\d+"))
            .ifPresent(documents::add);
      }
    }
    return documents;
  }

  private static Schema schema(String name, Dialect dialect) {
    try (InputStream stream =
        Objects.requireNonNull(OfficialSchemaTest.class.getResourceAsStream(name))) {
      return SchemaRegistry.withDefaultDialect(dialect)
          .getSchema(new ObjectMapper().readTree(stream));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
