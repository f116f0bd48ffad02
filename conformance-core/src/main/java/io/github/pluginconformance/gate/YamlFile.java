package io.github.pluginconformance.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
    try {
      return items(root(file), key);
    } catch (YamlEngineException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IOException("not readable as YAML: " + message, e);
    }
  }

  private static Optional<Node> root(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(10).build();
    return new Compose(settings).composeString(Files.readString(file));
  }

  private static List<Item> items(Optional<Node> root, String key) throws IOException {
    if (root.isEmpty()) {
      return List.of();
    }
    Node node = root.get();
    if (node instanceof MappingNode top) {
      node = value(top, key);
    }
    if (!(node instanceof SequenceNode list)) {
      throw new IOException("a list of entries is wanted at line " + line(node));
    }
    return list.getValue().stream().map(YamlFile::item).toList();
  }

  private static Node value(MappingNode mapping, String key) throws IOException {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
        return tuple.getValueNode();
      }
    }
    throw new IOException("there is no '" + key + "' at its top");
  }

  private static Item item(Node node) {
    Map<String, String> values = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name
            && tuple.getValueNode() instanceof ScalarNode value) {
          values.put(name.getValue(), value.getValue());
        }
      }
    }
    return new Item(line(node), values);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
