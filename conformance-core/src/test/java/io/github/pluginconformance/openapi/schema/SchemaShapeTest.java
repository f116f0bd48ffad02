package io.github.pluginconformance.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.SchemaRef;
import org.junit.jupiter.api.Test;

/** Schemas of another shape than they should have. */
class SchemaShapeTest {

  @Test
  void a_list_has_parts_by_number_and_none_by_name() throws Exception {
    JsonNode schema =
        new ObjectMapper()
            .readTree(
                "{\"properties\": [{\"name\": \"id\"}], \"oneOf\": [{\"type\": \"string\"}]}");
    SchemaRef odd = new SchemaRef("/a", schema);

    assertThat(SchemaShape.child(odd, "properties", "id")).isEmpty();
    assertThat(SchemaShape.child(odd, "oneOf", "0").orElseThrow().pointer())
        .isEqualTo("/a/oneOf/0");
    assertThat(SchemaShape.child(odd, "oneOf", "1")).isEmpty();
  }
}
