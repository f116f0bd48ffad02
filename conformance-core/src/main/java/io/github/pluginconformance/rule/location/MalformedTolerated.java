package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Locale;
import java.util.Optional;

/** What is no code is ignored: the model cannot repair a header. */
final class MalformedTolerated extends LocatedRule {

  private static final int SHOWN = 40;

  MalformedTolerated() {
    super(
        LocatedCall.Kind.MALFORMED,
        "location/malformed-tolerated",
        Level.ERROR,
        "A malformed location header breaks nothing and is not reflected as markup",
        Basis.PRACTICE);
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    Optional<LocatedCall> plain = judging.seen().plain(located);
    if (plain.filter(california -> failsAlike(california, located)).isPresent()) {
      judging.unverified(located, "US-CA is not answered well either, see location/us-ca");
    } else if (located.bare() == null || !located.bare().succeeded()) {
      judging.unverified(located, "the call without the header did not succeed either");
    } else if (otherCodesBreak(located, judging)) {
      judging.unverified(located, "existing codes break it too, see location/other-subdivisions");
    } else if (!judging.isUndecided(located)
        && !Differences.isRateLimited(located.call())
        && (located.call().succeeded() || !judging.isFlaky(located))) {
      judgeAnswer(located, judging);
    }
  }

  /** A code that does not exist, but looks like one. */
  private static boolean isWellFormed(LocatedCall located) {
    return located.value().matches("[A-Z]{2}-[A-Z0-9]{1,3}");
  }

  /** Whether the plugin does to California what it does to this value. */
  private static boolean failsAlike(LocatedCall california, LocatedCall located) {
    return Differences.isBroken(california.call()) || isSameFailure(california, located);
  }

  /**
   * Whether the plugin does to existing codes what it does to this value. Operations share the
   * values, so that another one may have met the code.
   */
  private static boolean otherCodesBreak(LocatedCall located, LocationJudging judging) {
    return judging.seen().of(LocatedCall.Kind.OTHER_CODE).stream()
        .filter(other -> !other.call().succeeded())
        .anyMatch(
            other ->
                isSameFailure(other, located)
                    || (isWellFormed(located) && isSameOperation(other, located)));
  }

  private static boolean isSameFailure(LocatedCall other, LocatedCall located) {
    return !other.call().succeeded() && other.call().status() == located.call().status();
  }

  private static boolean isSameOperation(LocatedCall one, LocatedCall other) {
    return one.call().operation().equals(other.call().operation());
  }

  private static void judgeAnswer(LocatedCall located, LocationJudging judging) {
    judging.examined(located);
    String seen = Differences.answer(located.call());
    String value = shown(located.value());
    if (isReflectedAsMarkup(located)) {
      judging.found(
          located,
          "The value comes back as markup in the answer",
          "the value escaped or left out",
          "the value as it was sent");
    } else if (Differences.isBroken(located.call())) {
      judging.found(located, value + " was answered " + seen, "an answer below 500", seen);
    } else if (Differences.isRefused(located.call())) {
      judging.found(
          located,
          Level.WARNING,
          value + " was refused with " + seen + ", and the model cannot repair a header",
          "the answer of the call without the header",
          seen);
    }
  }

  /** JSON may hold markup as text; a page or an unlabelled answer may not. */
  private static boolean isReflectedAsMarkup(LocatedCall located) {
    Call call = located.call();
    String markup = located.value().substring(0, located.value().lastIndexOf('>') + 1);
    return !markup.isEmpty() && !isJson(call) && Differences.text(call).contains(markup);
  }

  private static boolean isJson(Call call) {
    return call.exchange()
        .received()
        .flatMap(response -> response.mediaType())
        .filter(type -> type.toLowerCase(Locale.ROOT).endsWith("json"))
        .isPresent();
  }

  private static String shown(String value) {
    if (value.isEmpty()) {
      return "An empty value";
    }
    return value.length() > SHOWN
        ? "A value of " + value.length() + " characters"
        : "The value " + value;
  }
}
