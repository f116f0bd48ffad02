package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.RunIdentity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity under which a run acts: {@code conformance-<seed>-<run>}, in the form that a schema
 * asks for.
 */
public final class OwnIdentity {

  /** Letters that are enough to differ from any name that somebody has chosen. */
  private static final int SHORT = 8;

  private final Contract contract;
  private final List<String> forms;

  public OwnIdentity(Contract contract, RunIdentity run) {
    this.contract = contract;
    String name = run.name();
    this.forms =
        List.of(
            name,
            name.replace('-', '_'),
            name.replace("-", ""),
            "c" + run.run(),
            run.run(),
            run.run().toUpperCase(Locale.ROOT),
            run.run().substring(0, Math.min(SHORT, run.run().length())),
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

  /** Whether a thing carries the identity anywhere, alone or within a text. */
  public boolean isIn(JsonNode item) {
    if (item.isTextual()) {
      return forms.stream()
          .anyMatch(form -> form.length() > SHORT && item.textValue().contains(form));
    }
    for (JsonNode part : item) {
      if (isIn(part)) {
        return true;
      }
    }
    return is(item);
  }

  /** Whether a value is the identity in any form. */
  public boolean is(@Nullable JsonNode value) {
    return value != null && value.isTextual() && forms.contains(value.textValue());
  }
}
