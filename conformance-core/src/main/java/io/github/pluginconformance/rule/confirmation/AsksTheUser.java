package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first answer is fit to ask the user with: what will happen, and the token, link or preview.
 */
final class AsksTheUser extends FlowRule {

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.of(ConfirmationKind.TOKEN, ConfirmationKind.DRAFT_LINK, ConfirmationKind.PREVIEW);

  AsksTheUser() {
    super(
        KINDS,
        "confirmation/asks-the-user",
        Level.ERROR,
        "The first answer says what will happen and how to confirm it",
        Basis.PRACTICE);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    Integer asked = flow.asked();
    if (asked == null) {
      judging.unverified(
          Flows.subject(flow),
          flow.open().getOrDefault(Kind.UNCONFIRMED, "the first call was not answered"));
      return;
    }
    judging.examined(Flows.subject(flow));
    flow.missing()
        .forEach(
            missing ->
                judging.found(
                    judging
                        .finding(
                            Flows.subject(flow),
                            "The first answer does not ask the user: it lacks " + missing)
                        .at("first call")
                        .comparing(missing, "none")
                        .shownBy(asked)));
  }
}
