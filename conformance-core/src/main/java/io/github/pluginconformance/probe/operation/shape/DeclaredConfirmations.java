package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonValue;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How operations are confirmed, by the settings or by {@code x-plugin-confirmation} in the
 * document; the settings win.
 */
public final class DeclaredConfirmations {

  private static final Set<String> FLOWS = Set.of("token", "draft-link", "preview");

  private final Settings settings;
  private final Map<String, Operation> confirming = new HashMap<>();

  public DeclaredConfirmations(Settings settings, List<Operation> operations) {
    this.settings = settings;
    for (Operation operation : operations) {
      of(operation)
          .map(ConfirmationSettings::confirmWith)
          .ifPresent(other -> confirming.putIfAbsent(other, operation));
    }
  }

  /** The declaration for an operation, if there is one. */
  public Optional<ConfirmationSettings> of(Operation operation) {
    ConfirmationSettings own = settings.operation(operation.names()).confirmation();
    return own != null
        ? Optional.of(own)
        : declared(operation.node().path("x-plugin-confirmation"));
  }

  /** Whether a flow of its own calls the operation, so that nobody else does. */
  public boolean hasFlow(Operation operation) {
    return of(operation).filter(one -> FLOWS.contains(one.kind())).isPresent();
  }

  /** Whether the operation is the second half of another one's flow. */
  public boolean confirmsAnother(Operation operation) {
    return confirmedFirst(operation).isPresent() && !hasFlow(operation);
  }

  /** The operation whose flow ends with this one, if it is the second half of any. */
  public Optional<Operation> confirmedBy(Operation operation) {
    return confirmsAnother(operation) ? confirmedFirst(operation) : Optional.empty();
  }

  private Optional<Operation> confirmedFirst(Operation operation) {
    for (String name : operation.names()) {
      Operation first = confirming.get(name);
      if (first != null) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a call of an operation with a flow does not act yet: it asks for the confirmation, or
   * shows a preview.
   */
  public boolean onlyAsks(PreparedCall call) {
    Optional<ConfirmationSettings> flow =
        of(call.operation()).filter(one -> FLOWS.contains(one.kind()));
    return flow.filter(one -> asks(one, call)).isPresent();
  }

  /** Whether a value confirms a call, such as a token that the plugin issued. */
  public boolean isConfirming(Operation operation, String name) {
    return of(operation).map(ConfirmationSettings::field).filter(name::equals).isPresent();
  }

  /** The call without what confirms it, which says nothing about the thing that it is about. */
  public PreparedCall bare(PreparedCall call) {
    String field = of(call.operation()).map(ConfirmationSettings::field).orElse(null);
    if (field == null) {
      return call;
    }
    Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
    parameters.keySet().removeIf(key -> key.endsWith(" " + field));
    JsonNode body =
        call.body() instanceof ObjectNode object ? object.deepCopy().without(field) : call.body();
    return call.withInput(parameters, body, call.contentType());
  }

  private static boolean asks(ConfirmationSettings flow, PreparedCall call) {
    return switch (flow.kind()) {
      case "token" -> carried(flow, call) == null;
      case "preview" ->
          flow.value() == null
              ? carried(flow, call) != null
              : flow.value().equals(carried(flow, call));
      default -> true;
    };
  }

  private static @Nullable JsonNode carried(ConfirmationSettings flow, PreparedCall call) {
    String field = flow.field();
    if (field == null) {
      return null;
    }
    JsonNode inBody = call.body() == null ? null : call.body().get(field);
    return inBody != null
        ? inBody
        : call.parameters().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(" " + field))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }

  private static Optional<ConfirmationSettings> declared(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(
          new ConfirmationSettings(node.asText(), null, null, null, null, null, null));
    }
    if (!node.path("kind").isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConfirmationSettings(
            node.path("kind").asText(),
            text(node, "token"),
            text(node, "summary"),
            text(node, "confirmWith"),
            text(node, "field"),
            node.has("value") ? JsonValue.of(node.get("value")) : null,
            text(node, "link")));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
