package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.HashSet;
import java.util.Set;

/** Two functions of one name cannot be told apart. */
final class FunctionNames extends PackageRule {

  FunctionNames() {
    super(
        "copilot/function-names",
        Level.ERROR,
        "The name of each function is its own",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    Set<String> known = new HashSet<>();
    judging.nothingMeans("there are no functions");
    for (String name : seen.functionNames()) {
      judging.examined("function " + name);
      if (!known.add(name)) {
        judging.found(
            judging
                .finding("function " + name, "several functions have this name")
                .comparing("one function of this name", "another one"));
      } else if (name.contains("-") && seen.text("schema_version").equals("v2.4")) {
        judging.found(
            Finding.of(
                    Level.NOTE,
                    "function " + name,
                    "the schema allows a hyphen in the name, the reference does not")
                .at("name")
                .comparing("letters, digits and underscores", name));
      }
    }
  }
}
