package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML 1.2 text as a tree, with the place of each value. */
final class YamlTree {

  private static final int DEEPEST = 50;

  private final Map<List<String>, String> positions = new HashMap<>();

  private YamlTree() {}

  /**
   * A settings file as read.
   *
   * @param positions line and column in words, by place
   */
  record Read(JsonNode root, Map<List<String>, String> positions) {}

  /** Reads a text; an empty one is an empty object. */
  static Read read(String text) throws BadValueException {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(50).build();
    try {
      YamlTree tree = new YamlTree();
      Optional<Node> node = new Compose(settings).composeString(text);
      JsonNode root =
          node.isPresent()
              ? tree.convert(node.get(), List.of())
              : JsonNodeFactory.instance.objectNode();
      return new Read(root, tree.positions);
    } catch (MarkedYamlEngineException fault) {
      throw new BadValueException(
          "is not YAML: " + fault.getProblem() + fault.getProblemMark().map(YamlTree::at).orElse(""));
    } catch (YamlEngineException fault) {
      throw new BadValueException("is not YAML that can be read");
    }
  }

  private static String at(Mark mark) {
    return ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }

  private JsonNode convert(Node node, List<String> place) throws BadValueException {
    if (place.size() > DEEPEST) {
      throw new BadValueException("is nested deeper than " + DEEPEST + " levels");
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, place);
    }
    return node instanceof SequenceNode sequence ? array(sequence, place) : scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, List<String> place) throws BadValueException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String where = entry.getKeyNode().getStartMark().map(YamlTree::at).orElse("");
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new BadValueException("has a name that is no text" + where);
      }
      if (object.has(key.getValue())) {
        throw new BadValueException("names " + key.getValue() + " twice" + where);
      }
      List<String> below = new ArrayList<>(place);
      below.add(key.getValue());
      positions.put(below, where);
      object.set(key.getValue(), convert(entry.getValueNode(), below));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, List<String> place) throws BadValueException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    List<String> below = new ArrayList<>(place);
    below.add("[]");
    for (Node item : sequence.getValue()) {
      array.add(convert(item, below));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return NullNode.getInstance();
    }
    if (tag.equals(Tag.BOOL)) {
      return BooleanNode.valueOf(Boolean.parseBoolean(value));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(value) : TextNode.valueOf(value);
  }

  private static JsonNode number(String value) {
    try {
      return value.matches("[-+]?\\d+")
          ? LongNode.valueOf(Long.parseLong(value))
          : DoubleNode.valueOf(Double.parseDouble(value));
    } catch (NumberFormatException special) {
      return TextNode.valueOf(value);
    }
  }
}
