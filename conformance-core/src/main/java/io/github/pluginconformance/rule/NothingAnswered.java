package io.github.pluginconformance.rule;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why no valid call was answered as it should be, where that is all that is missing. */
public final class NothingAnswered {

  private static final String USUAL =
      "no operation answered with 2xx; see operation/exercised for what to supply";

  private NothingAnswered() {}

  /** In one sentence, with the rule that says more. */
  public static String instead(Evidence evidence) {
    return instead(evidence, USUAL);
  }

  /** The same, where the reason is nothing but a missing value as the caller says it. */
  public static String instead(Evidence evidence, String usual) {
    return instead(evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of()), usual);
  }

  /** The same for the calls of a run. */
  public static String instead(List<Call> calls) {
    return instead(calls, USUAL);
  }

  /**
   * The same.
   *
   * @param usual where the reason is nothing but a missing value
   */
  public static String instead(List<Call> calls, String usual) {
    List<Call> valid = calls.stream().filter(call -> call.intent() == Call.Intent.VALID).toList();
    Set<String> reasons = new LinkedHashSet<>();
    valid.forEach(call -> reason(call).ifPresent(reasons::add));
    List<String> few = new ArrayList<>(reasons).subList(0, Math.min(3, reasons.size()));
    return few.isEmpty() || valid.stream().anyMatch(Call::succeeded)
        ? usual
        : String.join("; ", few);
  }

  private static Optional<String> reason(Call call) {
    String subject = call.operation().subject();
    if (call.status() >= 500) {
      return Optional.of(
          subject + " answered " + call.status() + ": see operation/no-server-error");
    }
    return call.exchange()
        .failed()
        .filter(failure -> failure.kind().isAboutSize())
        .map(failure -> subject + " answered more than is read: see operation/answer-fits");
  }
}
