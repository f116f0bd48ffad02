package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.openapi.Wording;
import io.github.pluginconformance.openapi.Wording.Sense;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.settings.Settings;
import java.util.Set;

/**
 * Decides what an operation does to data, from settings, method, names and texts. In doubt it
 * writes: the document's hints make an operation more dangerous, never less.
 */
final class AccessClassifier {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Settings settings;
  private final Set<String> getPaths;

  /**
   * @param getPaths the path templates that also have a GET
   */
  AccessClassifier(Settings settings, Set<String> getPaths) {
    this.settings = settings;
    this.getPaths = getPaths;
  }

  Access access(Operation operation) {
    if (settings.operation(operation.operationId()).readOnly()) {
      return Access.READ;
    }
    return switch (operation.method()) {
      case "GET", "HEAD", "OPTIONS" -> safe(operation);
      case "DELETE" -> Access.DELETE;
      case "PUT", "PATCH" -> replaced(operation);
      default -> posted(operation);
    };
  }

  /** Whether the method alone promises that nothing changes. */
  static boolean isSafeMethod(Operation operation) {
    return SAFE_METHODS.contains(operation.method());
  }

  /** Whether the document marks the operation as having consequences. */
  static boolean isConsequential(Operation operation) {
    JsonNode flag = operation.node().path("x-openai-isConsequential");
    return flag.asBoolean(false);
  }

  /**
   * Whether the document says that a POST only reads: it is marked {@code x-openai-isConsequential:
   * false}, its name or text says that it reads, and nothing says that it writes. The mark alone is
   * not enough.
   */
  static boolean documentSaysReadOnly(Operation operation) {
    JsonNode flag = operation.node().path("x-openai-isConsequential");
    return flag.isBoolean()
        && !flag.booleanValue()
        && Wording.of(operation) == Sense.READS
        && !Wording.anyWrites(operation);
  }

  private static Access safe(Operation operation) {
    return Wording.saysItActs(operation) ? Access.ACT : Access.READ;
  }

  private static Access replaced(Operation operation) {
    return Wording.of(operation) == Sense.CREATES ? Access.CREATE : Access.UPDATE;
  }

  private Access posted(Operation operation) {
    Sense sense = Wording.of(operation);
    if (sense == Sense.READS && (Wording.anyWrites(operation) || isConsequential(operation))) {
      return Access.ACT;
    }
    return switch (sense) {
      case READS -> Access.READ;
      case CREATES -> Access.CREATE;
      case CHANGES -> Access.UPDATE;
      case DELETES -> Access.DELETE;
      case ACTS -> Access.ACT;
      case UNKNOWN -> isCollection(operation) ? Access.CREATE : Access.ACT;
    };
  }

  /** Whether the path names a collection: it can be listed too, or its last word is a plural. */
  private boolean isCollection(Operation operation) {
    String path = operation.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return getPaths.contains(path)
        || !last.contains("{") && last.endsWith("s") && !last.endsWith("ss");
  }
}
