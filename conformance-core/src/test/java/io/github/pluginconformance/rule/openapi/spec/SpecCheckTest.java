package io.github.pluginconformance.rule.openapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.model.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One document that keeps every must, and a twin for each that breaks it alone. */
class SpecCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  record Row(String version, String at, String value, String place, String words) {
    @Override
    public String toString() {
      return version + " " + at + " = " + value;
    }
  }

  static Stream<Row> rows() throws IOException {
    return text("musts.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" [|] "))
        .map(part -> new Row(part[0], part[1], part[2], part[3], part[4]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void a_document_that_keeps_every_must_has_no_defect(String version) throws IOException {
    assertThat(defects(document(version))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void its_twin_that_breaks_one_must_has_one_defect_at_its_place(Row row) throws IOException {
    ObjectNode document = document(row.version);
    edit(document, row);

    List<Defect> defects = defects(document);

    assertThat(defects).extracting(Defect::pointer).containsExactly(row.place);
    assertThat(defects.get(0).message()).contains(row.words);
  }

  private static void edit(ObjectNode document, Row row) throws IOException {
    JsonPointer at = JsonPointer.compile(row.at);
    JsonNode holder = document.at(at.head());
    if (holder.isMissingNode()) {
      throw new IllegalArgumentException("nothing at " + at.head());
    }
    String name = at.last().getMatchingProperty();
    if (row.value.equals("-")) {
      assertThat(((ObjectNode) holder).remove(name)).isNotNull();
    } else if (holder instanceof ArrayNode list) {
      int index = at.last().getMatchingIndex();
      list.insert(index, JSON.readTree(row.value));
      if (index + 1 < list.size()) {
        list.remove(index + 1);
      }
    } else {
      ((ObjectNode) holder).set(name, JSON.readTree(row.value));
    }
  }

  private static List<Defect> defects(JsonNode document) {
    return SpecCheck.of(
        DocumentReader.read(
                document.toString().getBytes(StandardCharsets.UTF_8),
                URI.create("https://gardens.example/openapi.json"))
            .model()
            .orElseThrow());
  }

  private static ObjectNode document(String version) throws IOException {
    return (ObjectNode) JSON.readTree(text("good-" + version + ".json"));
  }

  private static String text(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(SpecCheckTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
