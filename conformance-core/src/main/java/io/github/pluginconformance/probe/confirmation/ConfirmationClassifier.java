package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationNames;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says of each operation how its user confirms it, and what that rests on: the settings, then the
 * document, then method, names and texts.
 */
public final class ConfirmationClassifier {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final OperationCaller caller;
  private final Settings settings;
  private final Map<String, Operation> confirmed = new HashMap<>();

  public ConfirmationClassifier(OperationCaller caller, Settings settings) {
    this.caller = caller;
    this.settings = settings;
    for (Operation operation : caller.operations()) {
      caller
          .confirmation(operation)
          .map(ConfirmationSettings::confirmWith)
          .ifPresent(id -> confirmed.putIfAbsent(id, operation));
    }
  }

  /** Every operation of the document, in its order. */
  public List<ClassifiedOperation> all() {
    return caller.operations().stream().map(this::classify).toList();
  }

  /** How one operation is confirmed. */
  public ClassifiedOperation classify(Operation operation) {
    return bySettings(operation)
        .or(() -> byDeclaration(operation))
        .or(() -> asSecondHalf(operation))
        .or(() -> byFlag(operation))
        .orElseGet(() -> byWords(operation));
  }

  private Optional<ClassifiedOperation> bySettings(Operation operation) {
    OperationSettings own = settings.operation(operation.names());
    ConfirmationSettings flow = own.confirmation();
    if (flow != null) {
      return kind(flow.kind())
          .map(kind -> declared(operation, kind, "the settings say " + kind.key()));
    }
    return own.readOnly()
        ? Optional.of(
            declared(operation, ConfirmationKind.READS, "the settings say that it only reads"))
        : Optional.empty();
  }

  private Optional<ClassifiedOperation> byDeclaration(Operation operation) {
    return caller
        .confirmation(operation)
        .flatMap(flow -> kind(flow.kind()))
        .map(kind -> declared(operation, kind, "x-plugin-confirmation says " + kind.key()));
  }

  private Optional<ClassifiedOperation> asSecondHalf(Operation operation) {
    return operation.names().stream()
        .map(confirmed::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            first ->
                declared(
                    operation,
                    ConfirmationKind.CONFIRMS,
                    "it is what confirms " + first.displayName()));
  }

  /** A flag that is misspelt was meant all the same; its spelling is judged by itself. */
  private static Optional<ClassifiedOperation> byFlag(Operation operation) {
    JsonNode exact = operation.node().path(ConfirmationNames.FLAG);
    JsonNode flag = exact.isMissingNode() ? misspelt(operation.node()) : exact;
    if (flag.isMissingNode()) {
      return Optional.empty();
    }
    boolean consequential = !flag.asText().equalsIgnoreCase("false");
    String reason =
        consequential
            ? "it is marked consequential: the platform asks before each call"
            : "it is marked as not consequential: the user may always allow it";
    ConfirmationKind kind = consequential ? ConfirmationKind.PLATFORM : ConfirmationKind.NONE;
    return Optional.of(declared(operation, kind, reason));
  }

  private static JsonNode misspelt(JsonNode operation) {
    return operation.properties().stream()
        .filter(field -> ConfirmationNames.isLikeFlag(field.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private ClassifiedOperation byWords(Operation operation) {
    boolean reads = caller.access(operation) == Access.READ;
    boolean safe = SAFE.contains(operation.method());
    if (reads) {
      String why = safe ? operation.method() + " reads" : "its name or text says that it reads";
      return new ClassifiedOperation(operation, ConfirmationKind.READS, false, why);
    }
    String why =
        safe
            ? "its name says that it acts, although its method is " + operation.method()
            : whyItWrites(operation) + ", and nothing says how its user confirms that";
    return new ClassifiedOperation(operation, ConfirmationKind.UNDECLARED, false, why);
  }

  private static String whyItWrites(Operation operation) {
    if (!operation.method().equals("POST")) {
      return operation.method() + " writes";
    }
    Wording.Sense sense = Wording.of(operation);
    return sense.writes()
        ? "its name or text says that it " + sense.name().toLowerCase(Locale.ROOT)
        : "nothing says that it only reads";
  }

  private static Optional<ConfirmationKind> kind(String key) {
    return Arrays.stream(ConfirmationKind.values())
        .filter(kind -> kind.key().equals(key))
        .filter(kind -> kind != ConfirmationKind.READS && kind != ConfirmationKind.UNDECLARED)
        .findFirst();
  }

  private static ClassifiedOperation declared(
      Operation operation, ConfirmationKind kind, String reason) {
    return new ClassifiedOperation(operation, kind, true, reason);
  }
}
