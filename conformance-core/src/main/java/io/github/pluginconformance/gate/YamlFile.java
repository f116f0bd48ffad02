package io.github.pluginconformance.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.openapi.document.YamlTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file that holds a list of flat mappings, with the line of each. */
final class YamlFile {

  /** One mapping of the list: its scalars by key, and the line it starts on, counted from 1. */
  record Item(int line, Map<String, String> values) {}

  private YamlFile() {}

  /**
   * The items of the list at the top, or under {@code key} where the top is a mapping.
   *
   * @throws IOException if the file cannot be read or has another shape; the message names the line
   */
  static List<Item> items(Path file, String key) throws IOException {
    YamlTree tree = tree(file);
    JsonNode list = tree.root();
    String pointer = "";
    JsonNode version = list.path("formatVersion");
    if (!version.isMissingNode() && !version.asText().equals("1")) {
      throw new IOException(
          "its formatVersion is "
              + version
              + ", and this version reads only 1; write the file anew or update"
              + " plugin-conformance");
    }
    if (list.isObject() && !list.isEmpty()) {
      pointer = "/" + key;
      list = list.path(key);
    }
    if (list.isArray()) {
      return items(tree, (ArrayNode) list, pointer);
    }
    if (list.isEmpty() && !list.isMissingNode()) {
      return List.of();
    }
    throw new IOException("it has no list of entries under '" + key + "'");
  }

  private static YamlTree tree(Path file) throws IOException {
    try {
      return YamlTree.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    } catch (YamlTree.UnreadableYamlException e) {
      throw new IOException("it " + e.getMessage(), e);
    }
  }

  private static List<Item> items(YamlTree tree, ArrayNode list, String pointer) {
    List<Item> items = new ArrayList<>();
    for (JsonNode node : list) {
      items.add(new Item(line(tree.positions().get(pointer + "/" + items.size())), values(node)));
    }
    return items;
  }

  private static Map<String, String> values(JsonNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.properties().forEach(entry -> put(values, entry.getKey(), entry.getValue()));
    return values;
  }

  private static void put(Map<String, String> values, String key, JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      values.put(key, value.asText());
    }
  }

  private static int line(@Nullable Position position) {
    return position == null ? 0 : position.line();
  }
}
