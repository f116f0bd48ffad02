package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.Position;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and hostile documents: each ends in a fault of its own kind, and what can be read is read.
 */
@Timeout(30)
class HostileDocumentTest {

  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");
  private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
  private static final String PATHS =
      "paths: {/x: {get: {responses: {'200': {description: ok}}}}}\n";
  private static final String GOOD = HEAD + PATHS;

  /** A document, the fault that it must show, and whether a model can still be built. */
  record Row(String id, String document, String kind, boolean loads) {
    @Override
    public String toString() {
      return id + " -> " + kind;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(rowsOfYaml(), rowsOfJson(), rowsOfShape(), rowsOfReferences())
        .flatMap(List::stream);
  }

  private static List<Row> rowsOfYaml() {
    return List.of(
        refused("Y01 alias bomb", HEAD + bomb(), "limit.yaml-aliases"),
        refused("Y01 narrow alias bomb", HEAD + narrowBomb(), "limit.yaml-aliases"),
        refused("Y02 merge-key bomb", HEAD + mergeBomb(), "limit.yaml-aliases"),
        refused("Y03 anchor cycle", GOOD + "x-a: &a {b: *a}\n", "yaml.cycle"),
        loaded(
            "Y04 tag of a class",
            GOOD + "x-a: !!javax.script.ScriptEngineManager []\n",
            "yaml.tag"),
        loaded("Y04 local tag", GOOD + "x-a: !env SECRET\n", "yaml.tag"),
        loaded("Y05 duplicate keys", GOOD + "x-a: 1\nx-a: 2\n", "yaml.duplicate-key"),
        refused("escape cut off by the end", HEAD + "x: \"a\\x", "yaml.invalid"),
        refused("escape of no digits", HEAD + "x: \"a\\xzz\"", "yaml.invalid"),
        refused("escape cut off by a quote", HEAD + "x: \"a\\u12\"", "yaml.invalid"),
        refused("escape beyond all characters", HEAD + "x: \"\\U7fffffff\"", "yaml.invalid"),
        refused("escape beyond all numbers", HEAD + "x: \"\\Uffffffff\"", "yaml.invalid"),
        refused("Y06 deep flow", HEAD + "x: " + "[".repeat(5000), "limit.yaml-depth"),
        refused(
            "Y07 long scalar",
            HEAD + "x: \"" + "a".repeat(3_000_000) + "\"\n",
            "limit.yaml-scalar"),
        refused(
            "Y07 long folded scalar",
            HEAD + "x: >\n" + "  some words on a line\n".repeat(100_000),
            "limit.yaml-scalar"),
        loaded("Y08 no", GOOD + "x-a: no\n", "yaml.implicit-type"),
        loaded("Y08 octal", GOOD + "x-a: 012\n", "yaml.implicit-type"),
        loaded("Y08 sexagesimal", GOOD + "x-a: 190:20:30\n", "yaml.implicit-type"),
        loaded("Y08 date", GOOD + "x-a: 2023-01-01\n", "yaml.implicit-type"),
        loaded("Y08 underscore", GOOD + "x-a: 1_000\n", "yaml.implicit-type"),
        loaded("Y08 not a number", GOOD + "x-a: .nan\n", "yaml.implicit-type"),
        loaded("Y08 key", GOOD + "x-a: {on: 1}\n", "yaml.implicit-type"),
        loaded("Y09 two documents", GOOD + "---\n" + GOOD, "yaml.multiple-documents"),
        loaded("Y09 tab", HEAD + "paths:\n\t/x: {get: {}}\n", "yaml.tab"),
        refused("Y09 tab beyond mending", HEAD + "paths: x\n\t/x: y\n", "yaml.tab"),
        refused("Y09 version", "%YAML 9.9\n---\n" + GOOD, "yaml.invalid"),
        refused("Y10 recursive key", HEAD + "x:\n  ? &a [*a]\n  : x\n", "yaml.recursive-key"),
        refused("Y10 collection as a key", HEAD + "? [a]\n: x\n", "yaml.recursive-key"),
        refused("unknown alias", HEAD + "x: *nobody\n", "yaml.unknown-alias"),
        refused("broken YAML", HEAD + "paths: a: b\n", "yaml.invalid"),
        loaded("merge key", GOOD + "x-a: &a {b: 1}\nx-c: {<<: *a}\n", "yaml.merge-key"),
        loaded("control character", GOOD + "x-a: a\u0001b\n", "yaml.control-char"));
  }

  private static List<Row> rowsOfJson() {
    String good =
        "{\"openapi\":\"3.0.3\",\"paths\":{\"/x\":{\"get\":{\"responses\":{\"200\":{}}}}}%s}";
    return List.of(
        refused("J01 deep", "{\"a\":" + "[".repeat(100_000), "limit.json-depth"),
        loaded("J02 duplicate key", good.formatted(",\"x-a\":1,\"x-a\":2"), "json.duplicate-key"),
        loaded("J03 trailing content", good.formatted("") + " {\"a\":1}", "json.read-leniently"),
        refused("J04 broken", "{\"openapi\": \"3.0.3\", \"paths\": {", "json.invalid"),
        loaded("trailing comma", good.formatted(","), "json.invalid"),
        loaded("J06 large exponent", good.formatted(",\"x-a\":1e999999999"), "limit.json-number"),
        refused("JSON array", "[1]", "spec.not-an-object"));
  }

  private static List<Row> rowsOfShape() {
    return List.of(
        refused("empty", "", "spec.empty"),
        refused("blank", " \n\n", "spec.empty"),
        refused("only a comment", "# nothing\n", "spec.empty"),
        refused("page", "<!DOCTYPE html><html><body>Log in</body></html>", "spec.html-page"),
        refused("text", "Not found", "spec.not-an-object"),
        loaded("byte order mark", "\ufeff" + GOOD, "spec.bom"),
        refused("O16 swagger", "swagger: '2.0'\n" + PATHS, "spec.swagger2"),
        refused("O16 none", "info: {}\n" + PATHS, "spec.version"),
        refused("O16 4.0", "openapi: 4.0.0\n" + PATHS, "spec.version"),
        loaded("O16 number", "openapi: 3.0\n" + PATHS, "spec.version"),
        loaded("O16 3.2", "openapi: 3.2.0\n" + PATHS, "spec.version"),
        refused("O13 paths null", HEAD + "paths:\n", "spec.no-operations"),
        refused("O13 paths array", HEAD + "paths: []\n", "spec.paths"),
        refused("O13 paths absent", HEAD, "spec.paths"),
        loaded("O13 responses absent", HEAD + "paths: {/x: {get: {}}}\n", "spec.responses"),
        loaded("O13 servers no list", GOOD + "servers: {}\n", "spec.servers"),
        loaded("path item is a text", HEAD + "paths: {/y: oops, /x: {get: {}}}\n", "spec.shape"),
        loaded("operation is a list", HEAD + "paths: {/x: {get: [], put: {}}}\n", "spec.shape"),
        loaded(
            "parameter without in",
            HEAD + "paths: {/x: {get: {parameters: [{name: a}]}}}\n",
            "spec.shape"),
        loaded(
            "O11 ambiguous",
            HEAD + "paths: {'/a/{id}': {get: {}}, '/a/{name}': {get: {}}}\n",
            "spec.ambiguous-paths"),
        loaded("path without slash", HEAD + "paths: {x: {get: {}}}\n", "spec.path-key"),
        loaded("query in path", HEAD + "paths: {'/x?a=1': {get: {}}}\n", "spec.path-key"),
        loaded(
            "O23 unknown scheme",
            HEAD + "paths: {/x: {get: {security: [{nobody: []}]}}}\n",
            "spec.unknown-scheme"),
        loaded(
            "O23 unknown scheme of the whole document",
            GOOD + "security: [{nobody: []}]\n",
            "spec.unknown-scheme"),
        loaded("O19 bidi", GOOD + "tags: [{name: \"a\\u202Eb\"}]\n", "spec.control-char"));
  }

  private static List<Row> rowsOfReferences() {
    return List.of(
        loaded("O01 relative file", ref("./secret.yaml"), "spec.file-ref"),
        loaded("O01 absolute file", ref("/etc/passwd"), "spec.file-ref"),
        loaded("O01 file URL", ref("file:///etc/passwd"), "spec.file-ref"),
        loaded("O02 remote", ref("http://127.0.0.1:1/x"), "spec.remote-ref"),
        loaded("O02 without scheme", ref("//127.0.0.1/x"), "spec.remote-ref"),
        loaded("dangling", ref("#/components/schemas/None"), "spec.dangling-ref"),
        loaded("O07 A->A", GOOD + schemas("A: {$ref: '#/components/schemas/A'}"), "spec.ref-loop"),
        loaded(
            "O07 A->B->A",
            GOOD
                + schemas(
                    "A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}"),
            "spec.ref-loop"),
        loaded(
            "O07 allOf self",
            GOOD + schemas("A: {allOf: [{$ref: '#/components/schemas/A'}]}"),
            "spec.ref-loop"));
  }

  private static Row refused(String id, String document, String kind) {
    return new Row(id, document, kind, false);
  }

  private static Row loaded(String id, String document, String kind) {
    return new Row(id, document, kind, true);
  }

  private static String ref(String target) {
    return GOOD + schemas("A: {$ref: '" + target + "'}");
  }

  private static String schemas(String schemas) {
    return "components: {schemas: {" + schemas + "}}\n";
  }

  private static String bomb() {
    String list =
        "[" + Stream.generate(() -> "*a%d").limit(9).collect(Collectors.joining(",")) + "]\n";
    return "a0: &a0 [1,1,1,1,1,1,1,1,1]\n"
        + IntStream.range(1, 9)
            .mapToObj(i -> "a" + i + ": &a" + i + " " + list.replace("%d", "" + (i - 1)))
            .collect(Collectors.joining());
  }

  /** Fewer aliases than the limit, and a million million nodes behind them. */
  private static String narrowBomb() {
    return "a0: &a0 ["
        + "1,".repeat(1000)
        + "1]\n"
        + IntStream.range(1, 25)
            .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
            .collect(Collectors.joining());
  }

  private static String mergeBomb() {
    return "a0: &a0 {k: 1}\n"
        + IntStream.range(1, 40)
            .mapToObj(i -> "a" + i + ": &a" + i + " {<<: [*a" + (i - 1) + ", *a" + (i - 1) + "]}\n")
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void is_told_by_its_kind(Row row) {
    Reading reading = DocumentReader.read(row.document.getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.faults()).extracting(DocumentFault::kind).contains(row.kind);
    assertThat(reading.model().isPresent()).as("%s", reading.faults()).isEqualTo(row.loads);
    assertThat(reading.faults().stream().anyMatch(DocumentFault::fatal)).isEqualTo(!row.loads);
  }

  @Test
  void a_good_document_has_no_fault() {
    Reading reading = DocumentReader.read(GOOD.getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.sha256()).hasSize(64);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    Reading overlong =
        DocumentReader.read(new byte[] {'a', ':', (byte) 0xC0, (byte) 0xAF}, LOCATION);
    Reading utf16 = DocumentReader.read(GOOD.getBytes(StandardCharsets.UTF_16LE), LOCATION);
    assertThat(overlong.faults()).extracting(DocumentFault::kind).containsExactly("spec.not-utf8");
    assertThat(utf16.faults()).extracting(DocumentFault::kind).containsExactly("spec.not-utf8");
  }

  @Test
  void a_syntax_error_has_line_and_column() {
    Reading reading =
        DocumentReader.read(
            "openapi: 3.0.3\npaths: a: b\n".getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.faults())
        .extracting(DocumentFault::position)
        .containsExactly(new Position(2, 9));
  }

  @Test
  void a_broken_part_is_left_out_and_the_rest_is_read() {
    String document =
        HEAD + "paths:\n  /y: oops\n  /x:\n    get: {responses: {'200': {description: ok}}}\n";
    Reading reading = DocumentReader.read(document.getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.model().orElseThrow().operations())
        .extracting(Operation::subject)
        .containsExactly("GET /x");
    assertThat(reading.faults())
        .extracting(DocumentFault::pointer, DocumentFault::position)
        .containsExactly(org.assertj.core.api.Assertions.tuple("/paths/~1y", new Position(4, 3)));
  }

  @Test
  void a_thousand_operations_in_a_reference_ring_are_read() {
    StringBuilder document = new StringBuilder(HEAD + "paths:\n");
    for (int i = 0; i < 1200; i++) {
      document
          .append("  /p")
          .append(i)
          .append(":\n    get:\n      responses:\n        '200':\n          description: ok\n")
          .append(
              "          content:\n"
                  + "            application/json:\n"
                  + "              schema: {$ref: '#/components/schemas/S")
          .append(i)
          .append("'}\n");
    }
    document.append("components:\n  schemas:\n");
    for (int i = 0; i < 1200; i++) {
      document
          .append("    S")
          .append(i)
          .append(": {type: object, properties: {next: {$ref: '#/components/schemas/S")
          .append((i + 1) % 1200)
          .append("'}}}\n");
    }
    Reading reading =
        DocumentReader.read(document.toString().getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.model().orElseThrow().operations()).hasSize(1200);
  }

  @Test
  void more_operations_than_the_limit_are_named_and_left_out() {
    StringBuilder document = new StringBuilder(HEAD + "paths:\n");
    for (int i = 0; i < 5001; i++) {
      document
          .append("  /p")
          .append(i)
          .append(": {get: {responses: {'200': {description: ok}}}}\n");
    }
    Reading reading =
        DocumentReader.read(document.toString().getBytes(StandardCharsets.UTF_8), LOCATION);
    assertThat(reading.faults())
        .extracting(DocumentFault::kind)
        .containsExactly("limit.spec-operations");
    assertThat(reading.model().orElseThrow().operations()).hasSize(5000);
  }
}
