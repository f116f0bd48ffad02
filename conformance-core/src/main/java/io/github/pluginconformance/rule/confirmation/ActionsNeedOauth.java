package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.meaning.ActingWords;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A plugin that acts for its user knows which user that is. */
final class ActionsNeedOauth extends Rule {

  private static final String SUBJECT = "auth.type";

  ActionsNeedOauth() {
    super(
        Profile.CHATGPT_PLUGIN,
        "confirmation/actions-need-oauth",
        Level.NOTE,
        "A plugin that acts in the world signs its users in by OAuth",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ManifestSeen> manifest = evidence.part(ManifestSeen.class);
    Optional<String> type = manifest.map(ManifestSeen::auth).map(AuthDeclaration::type);
    Optional<ConfirmationsSeen> seen = evidence.part(ConfirmationsSeen.class);
    if (type.isEmpty() || seen.isEmpty()) {
      return JudgementBuilder.notVerified("no manifest or no API document could be read");
    }
    List<ClassifiedOperation> acting =
        seen.get().all().stream().filter(ActionsNeedOauth::acts).toList();
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence).nothingMeans("no operation acts in the world");
    if (!acting.isEmpty()) {
      look(type.get(), manifest.get().visit().last().id(), acting, judging);
    }
    return judging.conclude();
  }

  private static void look(
      String type, int exchange, List<ClassifiedOperation> acting, JudgementBuilder judging) {
    judging.examined(SUBJECT);
    if (!type.equals("oauth")) {
      judging.found(
          judging
              .finding(
                  SUBJECT,
                  acting.get(0).subject() + " acts for a user whom the plugin does not know")
              .comparing("oauth", type)
              .shownBy(exchange));
    }
  }

  /** What somebody marked as having consequences, or says by its name that it does. */
  private static boolean acts(ClassifiedOperation one) {
    boolean marked =
        one.declared() && (one.kind() == ConfirmationKind.PLATFORM || one.kind().isFlow());
    boolean named = ActingWords.isWorldly(one.operation());
    return marked || one.kind() == ConfirmationKind.UNDECLARED && named;
  }
}
