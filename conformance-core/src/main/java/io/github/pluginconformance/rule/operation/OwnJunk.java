package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What only wrong input of this run can have put among a plugin's things. That it was let in is
 * told once, by operation/refuses-invalid-input; what later answers show of it is not told again.
 */
final class OwnJunk {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final CallJudging judging;
  private final List<Call> letIn;
  private final Map<Call, Set<String>> differing = new HashMap<>();

  OwnJunk(CallJudging judging) {
    this.judging = judging;
    this.letIn =
        judging.calls().stream()
            .filter(call -> call.intent().isOfWrongInput() && call.succeeded() && !isSafe(call))
            .toList();
  }

  /** The input that a breach comes from; empty where the plugin made it by itself. */
  Optional<Call> behind(Call call, Breach breach) {
    boolean answersForItself = call.intent().isOfWrongInput() && isSafe(call);
    if (letIn.isEmpty() || answersForItself || !isNew(call, breach)) {
      return Optional.empty();
    }
    String name = lastName(breach.location());
    return letInUntil(call).filter(one -> differing(one).contains(name)).findFirst();
  }

  /**
   * The input after which a call crashes that was answered before; empty where none explains it.
   */
  Optional<Call> behindCrash(Call call) {
    boolean explained =
        !letIn.isEmpty()
            && !call.intent().isOfWrongInput()
            && before(call).anyMatch(Call::succeeded)
            && before(call).noneMatch(OwnJunk::isPlainCrash);
    if (!explained) {
      return Optional.empty();
    }
    int fine = lastAnswered(call);
    return letInUntil(call)
        .filter(one -> one.exchange().id() > fine)
        .findFirst()
        .or(() -> letInUntil(call).findFirst());
  }

  /** The first call that crashes over what this input has put there. */
  Optional<Call> crashedBy(Call input) {
    return judging.calls().stream()
        .filter(CallQuestions::isServerError)
        .filter(call -> behindCrash(call).filter(input::equals).isPresent())
        .findFirst();
  }

  /** What was let in until then is none of what the operation falls over. */
  private int lastAnswered(Call call) {
    return judging.callsLike(call).stream()
        .filter(Call::succeeded)
        .mapToInt(one -> one.exchange().id())
        .filter(id -> id < call.exchange().id())
        .max()
        .orElse(0);
  }

  private static boolean isPlainCrash(Call call) {
    return CallQuestions.isServerError(call) && !call.intent().isOfWrongInput();
  }

  private static boolean isSafe(Call call) {
    return SAFE.contains(call.operation().method());
  }

  private boolean isNew(Call call, Breach breach) {
    return before(call).anyMatch(Call::succeeded)
        && before(call).flatMap(one -> one.breaches().stream()).noneMatch(one -> same(one, breach));
  }

  private static boolean same(Breach one, Breach other) {
    return one.kind() == other.kind() && one.location().equals(other.location());
  }

  /** The calls of the same operation that no wrong input can have touched. */
  private Stream<Call> before(Call call) {
    int first = letIn.get(0).exchange().id();
    return judging.callsLike(call).stream().filter(one -> one.exchange().id() < first);
  }

  private Stream<Call> letInUntil(Call call) {
    return letIn.stream().filter(one -> one.exchange().id() <= call.exchange().id());
  }

  private Set<String> differing(Call junk) {
    return differing.computeIfAbsent(junk, this::compared);
  }

  /** The names of what it says otherwise than any valid input that was taken, or leaves out. */
  private Set<String> compared(Call junk) {
    Set<String> names = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    judging.callsLike(junk).stream()
        .filter(one -> one.succeeded() && isValid(one))
        .forEach(
            one ->
                members(
                    one,
                    (name, value) -> {
                      names.add(name);
                      pairs.add(name + "=" + value);
                    }));
    Set<String> found = new HashSet<>();
    members(
        junk,
        (name, value) -> {
          names.remove(name);
          if (!pairs.contains(name + "=" + value)) {
            found.add(name);
          }
        });
    found.addAll(names);
    return found;
  }

  private static boolean isValid(Call call) {
    return call.intent() == Intent.VALID || call.intent() == Intent.VARIATION;
  }

  private static void members(Call call, BiConsumer<String, String> seen) {
    String body = new String(call.exchange().request().body(), StandardCharsets.UTF_8);
    StrictJsonReader.salvaged(body).ifPresent(node -> members(node, seen));
  }

  private static void members(JsonNode node, BiConsumer<String, String> seen) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      seen.accept(member.getKey(), JsonText.of(member.getValue()));
    }
    node.forEach(inner -> members(inner, seen));
  }

  /** The last name of a place such as {@code $.todos[*].id}. */
  private static String lastName(String location) {
    String plain = location.replace("[*]", "");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }
}
