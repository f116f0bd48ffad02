package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about what the ChatGPT manifest says. */
abstract class ManifestRule extends Rule {

  static final String UNREAD =
      "no manifest could be read: see manifest/reachable and manifest/strict-json";

  ManifestRule(String id, Level level, String title, Basis... basis) {
    super(Profile.CHATGPT_PLUGIN, id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<Manifest> manifest = Manifest.of(evidence);
    if (manifest.isEmpty()) {
      return JudgementBuilder.notVerified(UNREAD);
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(manifest.get(), judging);
    return judging.conclude();
  }

  /** Judges a manifest that could be read. */
  abstract void look(Manifest manifest, JudgementBuilder judging);
}
