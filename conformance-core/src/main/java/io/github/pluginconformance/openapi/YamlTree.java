package io.github.pluginconformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
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

/**
 * A YAML 1.2 text of our own users (settings, baseline, waivers) as a tree, with the place of each value. Stricter than the
 * reading of plugins' documents: a name that stands twice is refused.
 *
 * @param root an empty object for an empty text
 * @param positions line and column by JSON pointer
 */
public record YamlTree(JsonNode root, Map<String, Position> positions) {

  private static final int DEEPEST = 50;

  /** The text cannot be read; the message completes a sentence that begins with the name of the file. */
  public static final class UnreadableYamlException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableYamlException(String message) {
      super(message);
    }
  }

  /**
   * Reads a text.
   *
   * @throws UnreadableYamlException with line and column
   */
  public static YamlTree read(String text) throws UnreadableYamlException {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(50).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      YamlTree tree = new YamlTree(JsonNodeFactory.instance.objectNode(), new HashMap<>());
      return node.isPresent() ? new YamlTree(tree.convert(node.get(), ""), tree.positions) : tree;
    } catch (MarkedYamlEngineException fault) {
      throw new UnreadableYamlException(
          "is not YAML: " + fault.getProblem() + fault.getProblemMark().map(YamlTree::at).orElse(""));
    } catch (YamlEngineException fault) {
      throw new UnreadableYamlException("is not YAML that can be read");
    }
  }

  /** Where a value stands, as {@code , line 3, column 9}; empty if unknown. */
  public String at(String pointer) {
    Position position = positions.get(pointer);
    return position == null ? "" : ", " + position;
  }

  private static String at(Mark mark) {
    return ", " + position(mark);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode convert(Node node, String pointer) throws UnreadableYamlException {
    if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
      throw new UnreadableYamlException("is nested deeper than " + DEEPEST + " levels");
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    return node instanceof SequenceNode sequence ? array(sequence, pointer) : scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) throws UnreadableYamlException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      Optional<Mark> mark = entry.getKeyNode().getStartMark();
      String where = mark.map(YamlTree::at).orElse("");
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new UnreadableYamlException("has a name that is no text" + where);
      }
      if (object.has(key.getValue())) {
        throw new UnreadableYamlException("names " + key.getValue() + " twice" + where);
      }
      String below = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
      mark.ifPresent(found -> positions.put(below, position(found)));
      object.set(key.getValue(), convert(entry.getValueNode(), below));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer) throws UnreadableYamlException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      String below = pointer + "/" + array.size();
      item.getStartMark().ifPresent(mark -> positions.put(below, position(mark)));
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
