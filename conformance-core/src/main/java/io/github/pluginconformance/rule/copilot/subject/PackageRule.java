package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What rules about the package have in common: there must be one that can be read. */
public final class PackageRule {

  private PackageRule() {}

  /** Judges the package, if its manifest could be read. */
  public static Judgement judge(
      Rule rule, Evidence evidence, BiConsumer<PackageSeen, JudgementBuilder> look) {
    Optional<PackageSeen> seen = evidence.part(PackageSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified(
          "no package was looked at: set pluginManifest to the plugin manifest, its folder or the"
              + " built zip");
    }
    if (seen.get().manifest() == null) {
      return JudgementBuilder.notVerified(
          "the manifest cannot be read: see copilot/schema-version");
    }
    JudgementBuilder judging = JudgementBuilder.of(rule, evidence);
    look.accept(seen.get(), judging);
    return judging.conclude();
  }

  /** How findings name a function. */
  public static String subject(JsonNode function, int index) {
    String name = function.path("name").asText("");
    return name.isBlank() ? "functions[" + index + "]" : "function " + name;
  }
}
