package io.github.pluginconformance.rule.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationNames;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/**
 * {@code x-openai-isConsequential} is spelt right and a boolean; else the platform overlooks it.
 */
final class FlagWellFormed extends ClassifiedRule {

  FlagWellFormed() {
    super(
        "confirmation/flag-well-formed",
        Level.ERROR,
        "x-openai-isConsequential is a boolean and spelt exactly so",
        Basis.ACTIONS);
  }

  @Override
  String nothing() {
    return "no operation is marked by " + ConfirmationNames.FLAG;
  }

  @Override
  void look(ClassifiedOperation one, JudgementBuilder judging) {
    look(one, judging.evidence().profile(), judging);
  }

  private static void look(ClassifiedOperation one, Profile profile, JudgementBuilder judging) {
    one.operation()
        .node()
        .properties()
        .forEach(field -> look(one, field.getKey(), field.getValue(), profile, judging));
  }

  private static void look(
      ClassifiedOperation one,
      String name,
      JsonNode value,
      Profile profile,
      JudgementBuilder judging) {
    if (name.equals(ConfirmationNames.FLAG) && value.isBoolean()) {
      judging.examined(one.subject());
    } else if (name.equals(ConfirmationNames.FLAG)) {
      judging.found(
          judging
              .finding(one.subject(), "The flag " + name + " is not a boolean")
              .at(one.operation().pointer() + "/" + name)
              .comparing("true or false", JsonText.of(value)));
    } else if (profile.mayKnowFlag(name)) {
      judging.found(
          Finding.of(Level.WARNING, one.subject(), "Only one page of the platform knows " + name)
              .at(one.operation().pointer() + "/" + name)
              .comparing(ConfirmationNames.FLAG, name));
    } else if (ConfirmationNames.isLikeFlag(name)) {
      judging.found(
          judging
              .finding(one.subject(), "The platform does not know the flag " + name)
              .at(one.operation().pointer() + "/" + name)
              .comparing(ConfirmationNames.FLAG, name));
    }
  }
}
