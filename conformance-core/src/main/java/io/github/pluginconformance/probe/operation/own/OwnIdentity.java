package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.Contract;
import io.github.pluginconformance.openapi.Direction;
import io.github.pluginconformance.openapi.SchemaRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity under which a run acts: {@code conformance-<seed>}, in the form that a schema asks
 * for.
 */
public final class OwnIdentity {

  private final Contract contract;
  private final List<String> forms;

  public OwnIdentity(Contract contract, long seed) {
    this.contract = contract;
    String name = "conformance-" + seed;
    this.forms =
        List.of(
            name,
            name.replace('-', '_'),
            name.replace("-", ""),
            "c" + Math.abs(seed),
            name + "@example.com",
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** The identity as the schema allows it, if it does. */
  public Optional<JsonNode> fitting(@Nullable SchemaRef schema) {
    return forms.stream()
        .<JsonNode>map(TextNode::valueOf)
        .filter(
            form -> schema == null || contract.validate(schema, form, Direction.REQUEST).isEmpty())
        .findFirst();
  }

  /** Whether a value is the identity in any form. */
  public boolean is(@Nullable JsonNode value) {
    return value != null && value.isTextual() && forms.contains(value.textValue());
  }
}
