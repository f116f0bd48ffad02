package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of a call another one that is as valid and asks for something else. */
final class PayloadVariation {

  private final Contract contract;

  PayloadVariation(Contract contract) {
    this.contract = contract;
  }

  /**
   * The call with one value changed; empty where it carries none that may be.
   *
   * @param fixed names of fields that say for whom or with what the call is made
   */
  Optional<PreparedCall> of(PreparedCall call, Set<String> fixed) {
    return each(call, fixed).stream().findFirst();
  }

  /** One such call for each value that may be changed, in the order of the fields. */
  List<PreparedCall> each(PreparedCall call, Set<String> fixed) {
    List<PreparedCall> calls = new ArrayList<>();
    for (Map.Entry<String, SchemaRef> field :
        new RequestFields(contract).of(call.operation()).entrySet()) {
      JsonNode value = RequestFields.value(call, field.getKey());
      if (value != null && isPayload(call, field.getKey(), value, fixed)) {
        others(value).stream()
            .filter(other -> contract.isValid(field.getValue(), other, Direction.REQUEST))
            .findFirst()
            .ifPresent(other -> calls.add(RequestFields.with(call, field.getKey(), other)));
      }
    }
    return calls;
  }

  /** Neither what names the thing or the user, nor what confirms. */
  private static boolean isPayload(
      PreparedCall call, String name, JsonNode value, Set<String> fixed) {
    boolean inPath = call.parameters().containsKey("path " + name);
    boolean identity = value.isTextual() && value.textValue().startsWith("conformance");
    boolean id = name.toLowerCase(Locale.ROOT).endsWith("id");
    return !inPath
        && !identity
        && !id
        && !fixed.contains(name)
        && !ConfirmationClaims.isLikeGuard(name);
  }

  private static List<JsonNode> others(JsonNode value) {
    List<JsonNode> others = new ArrayList<>();
    if (value.isIntegralNumber()) {
      others.add(LongNode.valueOf(value.longValue() + 1));
      others.add(LongNode.valueOf(value.longValue() - 1));
    } else if (value.isBoolean()) {
      others.add(BooleanNode.valueOf(!value.booleanValue()));
    } else if (value.isTextual()) {
      nextDay(value.textValue()).ifPresent(day -> others.add(TextNode.valueOf(day)));
      others.add(TextNode.valueOf(value.textValue() + " again"));
      others.add(TextNode.valueOf(value.textValue() + "x"));
      others.add(TextNode.valueOf(ForgedTokens.forged(value.textValue())));
    }
    return others;
  }

  /** A date stays a date, as does the date in front of a time. */
  private static Optional<String> nextDay(String text) {
    if (text.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)).plusDays(1) + text.substring(10));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
