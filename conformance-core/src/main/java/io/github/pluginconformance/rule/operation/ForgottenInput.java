package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds properties and headers that the document lets out and the plugin asks for: input without
 * them was refused, and the very same with them was accepted.
 */
final class ForgottenInput {

  /** What is said of the input itself: 428 asks for a precondition, which may stand elsewhere. */
  private static final Set<Integer> OF_INPUT = Set.of(400, 422);

  /** RFC 6585, section 3. */
  private static final int PRECONDITION_REQUIRED = 428;

  private ForgottenInput() {}

  /** Whether a refused call tells of such properties, which are reported then. */
  static boolean told(Call refused, CallJudging judging) {
    if (refused.status() == PRECONDITION_REQUIRED) {
      return isHeaderTold(refused, judging);
    }
    if (!OF_INPUT.contains(refused.status())) {
      return false;
    }
    Optional<List<String>> missing =
        judging.callsLike(refused).stream()
            .filter(call -> call.intent() == Intent.VALID && CallQuestions.isSuccess(call))
            .filter(call -> call.exchange().id() > refused.exchange().id())
            .map(call -> added(JsonStructure.sent(refused), JsonStructure.sent(call)))
            .filter(names -> !names.isEmpty())
            .findFirst();
    missing.ifPresent(names -> report(refused, names, judging));
    return missing.isPresent();
  }

  private static void report(Call refused, List<String> names, CallJudging judging) {
    String all = String.join(" and ", names);
    judging.found(
        refused,
        judging
            .finding(
                refused,
                Level.WARNING,
                "The document does not require "
                    + all
                    + ", but input without "
                    + (names.size() == 1 ? "it" : "them")
                    + " is answered "
                    + refused.status()
                    + " and the same with "
                    + (names.size() == 1 ? "it" : "them")
                    + " is accepted")
            .at("body")
            .comparing(
                all + " among the required properties of the document, or a default in the plugin",
                Integer.toString(refused.status())));
  }

  /** What the second body has more than the first, if it has all of the first. */
  private static List<String> added(JsonNode one, JsonNode other) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : one.properties()) {
      if (!field.getValue().equals(other.get(field.getKey()))) {
        return List.of();
      }
    }
    other.fieldNames().forEachRemaining(name -> addMissing(one, name, names));
    return names;
  }

  private static void addMissing(JsonNode one, String name, List<String> names) {
    if (!one.has(name)) {
      names.add(name);
    }
  }

  /** Whether a call was refused with 428 and accepted with a header, such as {@code If-Match}. */
  private static boolean isHeaderTold(Call refused, CallJudging judging) {
    Optional<String> header =
        judging.callsLike(refused).stream()
            .filter(call -> call.intent() == Intent.VALID || call.intent() == Intent.CLEANUP)
            .filter(CallQuestions::isSuccess)
            .flatMap(call -> addedHeader(refused, call).stream())
            .findFirst();
    header.ifPresent(name -> reportHeader(refused, name, judging));
    return header.isPresent();
  }

  private static Optional<String> addedHeader(Call refused, Call accepted) {
    return refused.operation().parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .map(parameter -> parameter.name())
        .filter(name -> accepted.exchange().request().header(name).isPresent())
        .filter(name -> refused.exchange().request().header(name).isEmpty())
        .findFirst();
  }

  private static void reportHeader(Call refused, String name, CallJudging judging) {
    if (judging.evidence().profile().mayFillHeaders()) {
      judging.unverified(
          refused,
          "answered 428 without " + name + ", and whether the platform sends it is unknown");
      return;
    }
    judging.found(
        refused,
        judging
            .finding(
                refused,
                "Without the header "
                    + name
                    + " it is answered 428, and the platform sends no such header: it can never be"
                    + " called")
            .at("header " + name)
            .comparing(
                "a version that may be left out, or is taken from the body or the query", "428"));
  }
}
