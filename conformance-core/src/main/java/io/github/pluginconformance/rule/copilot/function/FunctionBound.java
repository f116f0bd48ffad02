package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Set;

/** A function that two runtimes run is ambiguous, one that none runs is never called. */
final class FunctionBound extends PackageRule {

  FunctionBound() {
    super(
        "copilot/function-bound",
        Level.ERROR,
        "Each function is run by exactly one runtime",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there are no functions");
    for (String name : Set.copyOf(seen.functionNames())) {
      look(name, seen.runtimesOf(name), seen, judging.examined("function " + name));
    }
    seen.runtimes().forEach(runtime -> look(runtime, seen, judging));
  }

  private static void look(
      String name, List<RuntimeSeen> runtimes, PackageSeen seen, JudgementBuilder judging) {
    if (runtimes.size() > 1) {
      List<String> subjects = runtimes.stream().map(RuntimeSeen::subject).toList();
      judging.found(
          judging
              .finding("function " + name, "several runtimes run this function")
              .comparing("one runtime", String.join(", ", subjects)));
    } else if (runtimes.isEmpty()
        && seen.runtimes().stream().allMatch(each -> each.named().isPresent())) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  "function " + name,
                  "no runtime runs this function, so it is never called")
              .comparing("one runtime that names it in run_for_functions", "none"));
    }
  }

  private static void look(RuntimeSeen runtime, PackageSeen seen, JudgementBuilder judging) {
    List<String> names = runtime.named().orElse(List.of("*"));
    if (names.isEmpty()) {
      judging.found(
          judging
              .finding(runtime.subject(), "run_for_functions is an empty list")
              .comparing("a name or *", "nothing"));
    }
    for (String name : names) {
      if (!name.contains("*")
          && !seen.functionNames().contains(name)
          && !seen.functions().isEmpty()) {
        judging.found(
            Finding.of(
                    Level.WARNING,
                    runtime.subject(),
                    "run_for_functions names a function that there is not")
                .at("run_for_functions")
                .comparing("a name in functions", name));
      }
    }
  }
}
