package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.PostedReads;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.settings.Settings;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what an operation does to data, from settings, method, names and texts. In doubt it
 * writes: the document's hints make an operation more dangerous, never less.
 */
public final class AccessClassifier {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Settings settings;
  private final Set<String> getPaths;
  private final Set<String> singletons;
  private final Predicate<Operation> asksForId;

  /**
   * @param getPaths the path templates that also have a GET
   * @param singletons those of them under which there is one thing for good, such as settings
   * @param asksForId whether an operation requires a value by which something is named
   */
  AccessClassifier(
      Settings settings,
      Set<String> getPaths,
      Set<String> singletons,
      Predicate<Operation> asksForId) {
    this.settings = settings;
    this.getPaths = getPaths;
    this.singletons = singletons;
    this.asksForId = asksForId;
  }

  Access access(Operation operation) {
    if (settings.operation(operation.names()).readOnly()) {
      return Access.READ;
    }
    return switch (operation.method()) {
      case "GET", "HEAD", "OPTIONS" -> safe(operation);
      case "DELETE" -> Access.DELETE;
      case "PUT", "PATCH" -> Access.UPDATE;
      default -> posted(operation);
    };
  }

  /** Whether the method alone promises that nothing changes. */
  public static boolean isSafeMethod(Operation operation) {
    return SAFE_METHODS.contains(operation.method());
  }

  /** Whether the document marks the operation as having consequences. */
  public static boolean isConsequential(Operation operation) {
    JsonNode flag = operation.node().path("x-openai-isConsequential");
    return flag.asBoolean(false);
  }

  /**
   * Whether the document says that a POST only reads: it is marked {@code x-openai-isConsequential:
   * false}, its name or text says that it reads, and nothing says that it writes. The mark alone is
   * not enough.
   */
  public static boolean documentSaysReadOnly(Operation operation) {
    JsonNode flag = operation.node().path("x-openai-isConsequential");
    return flag.isBoolean()
        && !flag.booleanValue()
        && Wording.of(operation) == Sense.READS
        && !Wording.anyWrites(operation);
  }

  private static Access safe(Operation operation) {
    return Wording.saysItActs(operation) ? Access.ACT : Access.READ;
  }

  private Access posted(Operation operation) {
    Sense sense = Wording.of(operation);
    if (sense == Sense.READS && (Wording.anyWrites(operation) || isConsequential(operation))) {
      return Access.ACT;
    }
    return switch (sense) {
      case READS -> saidToRead(operation);
      case CREATES -> replacesOne(operation) ? Access.UPDATE : Access.CREATE;
      case CHANGES -> Access.UPDATE;
      case DELETES -> Access.DELETE;
      case ACTS -> Access.ACT;
      case UNKNOWN -> unnamed(operation);
    };
  }

  /**
   * What is done to one thing, or added to a collection, may be told by words that speak of looking
   * too.
   */
  private Access saidToRead(Operation operation) {
    boolean goesOn = PostedReads.goOnToAct(operation);
    if (PostedReads.areClear(operation) && !goesOn) {
      return Access.READ;
    }
    boolean told = PostedReads.textOnlyLooks(operation);
    if (operation.path().contains("{") || !told && asksForId.test(operation)) {
      return Access.ACT;
    }
    if (isReadToo(operation.path())) {
      return Access.CREATE;
    }
    return goesOn ? Access.ACT : Access.READ;
  }

  private Access unnamed(Operation operation) {
    if (replacesOne(operation)) {
      return Access.UPDATE;
    }
    return isCollection(operation) ? Access.CREATE : Access.ACT;
  }

  /** Whether there is nothing to add to: what is posted takes the place of the one thing there. */
  private boolean replacesOne(Operation operation) {
    return singletons.contains(operation.path())
        && operation.responses().stream().noneMatch(one -> one.status().equals("201"));
  }

  /** Whether what the path names, or an item of it, can be read. */
  private boolean isReadToo(String path) {
    return getPaths.contains(path) || getPaths.stream().anyMatch(other -> isItem(other, path));
  }

  private static boolean isItem(String path, String collection) {
    String rest = path.startsWith(collection) ? path.substring(collection.length()) : "";
    return rest.matches("/\\{[^/]*}");
  }

  /**
   * Whether the path names a collection: it or its items can be read too, or its last word is a
   * plural. What an operation is called says what it does: {@code /rpc/pruneUsers} is none.
   */
  private boolean isCollection(Operation operation) {
    String path = operation.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean called = WordSplitter.words(last).size() > 1 && last.equals(operation.operationId());
    return isReadToo(path)
        || !last.contains("{") && last.endsWith("s") && !last.endsWith("ss") && !called;
  }
}
