package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about how the ChatGPT manifest is served, whatever it says. */
abstract class ServingRule extends Rule {

  ServingRule(String id, Level level, String title, Basis... basis) {
    super(Profile.CHATGPT_PLUGIN, id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ManifestSeen> seen = evidence.part(ManifestSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("the manifest was not asked for");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(seen.get(), judging);
    return judging.conclude();
  }

  /** Judges what was seen as the manifest was asked for. */
  abstract void look(ManifestSeen seen, JudgementBuilder judging);
}
