package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemas of {@code patternProperties} that apply to a name. */
final class PatternProperties {

  private PatternProperties() {}

  static List<SchemaRef> matching(SchemaRef map, String name) {
    List<SchemaRef> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.node().properties()) {
      if (BoundedPattern.matches(entry.getKey(), name)) {
        String key = entry.getKey().replace("~", "~0").replace("/", "~1");
        found.add(new SchemaRef(map.pointer() + "/" + key, entry.getValue()));
      }
    }
    return found;
  }
}
