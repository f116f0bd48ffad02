package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about the package of a plugin for Microsoft 365 Copilot. */
public abstract class PackageRule extends Rule {

  /** A rule of the profile {@code copilot-plugin}. */
  protected PackageRule(String id, Level level, String title, Basis... basis) {
    super(Profile.COPILOT_PLUGIN, id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
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
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(seen.get(), judging);
    return judging.conclude();
  }

  /** Judges a package whose manifest could be read. */
  protected abstract void look(PackageSeen seen, JudgementBuilder judging);

  /** How findings name a function. */
  public static String subject(JsonNode function, int index) {
    String name = function.path("name").asText("");
    return name.isBlank() ? "functions[" + index + "]" : "function " + name;
  }
}
