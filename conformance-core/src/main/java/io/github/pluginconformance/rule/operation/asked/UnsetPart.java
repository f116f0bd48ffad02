package io.github.pluginconformance.rule.operation.asked;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one thing within another, such as {@code /users/{id}/settings}, before a PUT or POST of the
 * same address has set it: that there is none yet is a good answer where the document declares it.
 */
public final class UnsetPart {

  private static final Set<String> SETS = Set.of("PUT", "POST");
  private static final Set<String> NEEDS_ONE = Set.of("GET", "DELETE");
  private static final Pattern WITHIN = Pattern.compile("\\}/[^{}/]+/?$");

  private UnsetPart() {}

  /**
   * Whether a call was told that there is none and nothing had set one by then.
   *
   * @param calls every call of the run, in order
   */
  public static boolean isShownBy(Call call, List<Call> calls, Evidence evidence) {
    Operation operation = call.operation();
    return call.exchange().answered(404)
        && NEEDS_ONE.contains(operation.method())
        && WITHIN.matcher(operation.path()).find()
        && canBeSet(operation, evidence)
        && lastWrite(call, calls).filter(write -> isSet(write)).isEmpty();
  }

  private static boolean canBeSet(Operation operation, Evidence evidence) {
    return evidence
        .part(DocumentSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.reading()))
        .flatMap(Reading::model)
        .filter(
            document ->
                document.operations().stream()
                    .filter(one -> one.path().equals(operation.path()))
                    .anyMatch(one -> SETS.contains(one.method())))
        .isPresent();
  }

  /** What was last done at the address of a call before it: set or deleted. */
  private static Optional<Call> lastWrite(Call call, List<Call> calls) {
    String address = address(call);
    return calls.stream()
        .takeWhile(one -> one.exchange().id() < call.exchange().id())
        .filter(one -> isSet(one) || one.operation().method().equals("DELETE"))
        .filter(one -> one.succeeded() && address(one).equals(address))
        .reduce((one, later) -> later);
  }

  private static boolean isSet(Call call) {
    return SETS.contains(call.operation().method());
  }

  private static String address(Call call) {
    return String.valueOf(call.exchange().request().uri().getRawPath());
  }
}
