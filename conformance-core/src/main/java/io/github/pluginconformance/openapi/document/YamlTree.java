package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML 1.2 text of our own users (settings, baseline, waivers) as a tree, with the place of each
 * value. Stricter than the reading of plugins' documents: a name that stands twice is refused.
 *
 * @param root an empty object for an empty text
 * @param positions line and column by JSON pointer
 */
public record YamlTree(JsonNode root, Map<String, Position> positions) {

  /**
   * The text cannot be read; the message completes a sentence that begins with the name of the
   * file.
   */
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
    Faults faults = new Faults();
    try {
      RawDocument document = YamlReading.read(text, faults);
      refuseRepeatedNames(faults);
      return new YamlTree(document.root(), new Positions(document.place()));
    } catch (UnreadableException unreadable) {
      if (unreadable.kind() == FaultKind.SPEC_EMPTY) {
        return new YamlTree(JsonNodeFactory.instance.objectNode(), Map.of());
      }
      throw refused(String.valueOf(unreadable.getMessage()), unreadable.position());
    }
  }

  /** Where a value stands, as {@code , line 3, column 9}; empty if unknown. */
  public String at(String pointer) {
    return at(positions.get(pointer));
  }

  private static void refuseRepeatedNames(Faults faults) throws UnreadableYamlException {
    Optional<DocumentFault> repeated =
        faults.list().stream()
            .filter(fault -> fault.kind().equals(FaultKind.YAML_DUPLICATE_KEY.code()))
            .findFirst();
    if (repeated.isPresent()) {
      throw refused("a name stands twice in one mapping", repeated.get().position());
    }
  }

  private static UnreadableYamlException refused(String why, @Nullable Position position) {
    return new UnreadableYamlException("cannot be used: " + why + at(position));
  }

  private static String at(@Nullable Position position) {
    return position == null ? "" : ", " + position;
  }
}
