package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A 429 says when to come back. */
final class RateLimitPolite extends CallRule {

  private static final String HEADER = "header Retry-After";
  private static final String WANTED = "a number of seconds or an HTTP date";

  RateLimitPolite() {
    super(
        "operation/rate-limit-polite",
        Level.NOTE,
        "A 429 answer carries Retry-After",
        Basis.DOCS,
        Basis.RFC9110);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no call was answered 429");
    judging.calls().stream()
        .filter(call -> call.status() == 429)
        .forEach(call -> look(call, judging));
  }

  private static void look(Call call, CallJudging judging) {
    judging.examined(call);
    Optional<String> value =
        call.exchange().received().flatMap(response -> response.header("retry-after"));
    if (value.isEmpty()) {
      report(call, judging, "A 429 answer has no Retry-After", "none");
    } else if (!isValid(value.get().trim())) {
      report(call, judging, "A 429 answer has a Retry-After that says no time", value.get());
    }
  }

  private static boolean isValid(String value) {
    return value.matches("\\d{1,9}") || isDate(value);
  }

  private static boolean isDate(String value) {
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(value);
      return true;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static void report(Call call, CallJudging judging, String message, String seen) {
    judging.found(call, judging.finding(call, message).at(HEADER).comparing(WANTED, seen));
  }
}
