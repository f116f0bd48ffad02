package io.github.pluginconformance.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes the JSON Schema of a settings file from the table of settings. */
final class SettingsSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SettingsSchema() {}

  static String text() throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "plugin-conformance.yaml");
    root.put("description", "The settings of a run of plugin-conformance.");
    close(root);
    for (SettingKey<?> key : SettingKeys.all()) {
      add(root, key);
    }
    ObjectNode properties = (ObjectNode) root.get("properties");
    properties.forEach(SettingsSchema::describe);
    properties.set("rules", withShortForm((ObjectNode) properties.get("rules")));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void add(ObjectNode root, SettingKey<?> key) throws JsonProcessingException {
    ObjectNode group = root;
    List<String> path = key.path();
    for (String name : path.subList(0, path.size() - 1)) {
      ObjectNode below = below(group, name);
      if (below == null) {
        below = group(group, name);
      }
      group = below;
    }
    put(group, path.get(path.size() - 1), value(key));
  }

  private static ObjectNode value(SettingKey<?> key) throws JsonProcessingException {
    ObjectNode value = (ObjectNode) JSON.readTree("{" + key.type().schema() + "}");
    String without = key.defaultInWords();
    return JSON.createObjectNode()
        .put(
            "description",
            key.meaning() + (without.isEmpty() ? "." : ". Default: " + without + "."))
        .setAll(value);
  }

  /** An editor shows what a group holds before anything of it is typed. */
  private static void describe(JsonNode schema) {
    if (!(schema instanceof ObjectNode group) || group.has("description")) {
      return;
    }
    JsonNode each = group.path("additionalProperties");
    List<String> names = new ArrayList<>();
    group.path("properties").fieldNames().forEachRemaining(names::add);
    each.path("properties").fieldNames().forEachRemaining(names::add);
    String held = (each.isObject() ? "by name: " : "holds ") + String.join(", ", names);
    group.put("description", names.isEmpty() ? "values by name." : held + ".");
    group.path("properties").forEach(SettingsSchema::describe);
    describe(each);
    each.path("properties").forEach(SettingsSchema::describe);
  }

  private static ObjectNode below(ObjectNode group, String name) {
    return (ObjectNode)
        (name.equals("*")
            ? group.get("additionalProperties") instanceof ObjectNode any ? any : null
            : group.path("properties").get(name));
  }

  private static ObjectNode group(ObjectNode parent, String name) {
    ObjectNode group = JSON.createObjectNode();
    put(parent, name, close(group));
    return group;
  }

  private static ObjectNode close(ObjectNode group) {
    return group.put("type", "object").put("additionalProperties", false);
  }

  private static void put(ObjectNode group, String name, ObjectNode schema) {
    if (name.equals("*")) {
      group.set("additionalProperties", schema);
    } else {
      group.withObjectProperty("properties").set(name, schema);
    }
  }

  /** {@code rules: [auth/*]} is short for {@code rules: {include: [auth/*]}}. */
  private static ObjectNode withShortForm(ObjectNode rules) {
    ObjectNode include = ((ObjectNode) rules.at("/properties/include")).deepCopy();
    ObjectNode both = JSON.createObjectNode();
    both.put(
        "description", "which rules are judged: a list of glob patterns, or include and exclude.");
    include.withArray("oneOf").forEach(both.withArray("oneOf")::add);
    both.withArray("oneOf").add(rules);
    return both;
  }
}
