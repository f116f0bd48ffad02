package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemas of {@code patternProperties} that apply to a name. */
final class PatternProperties {

  private PatternProperties() {}

  static List<SchemaRef> matching(SchemaRef map, String name) {
    List<SchemaRef> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.node().properties()) {
      if (matches(entry.getKey(), name)) {
        String key = entry.getKey().replace("~", "~0").replace("/", "~1");
        found.add(new SchemaRef(map.pointer() + "/" + key, entry.getValue()));
      }
    }
    return found;
  }

  /** Matched in linear time; an expression that needs more is taken not to match. */
  private static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException beyondIt) {
      return false;
    }
  }
}
