package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationNames;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.meaning.ActingWords;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** It is said how the user confirms each operation that may act. */
final class Declared extends ClassifiedRule {

  Declared() {
    super(
        "confirmation/declared",
        Level.WARNING,
        "It is declared how the user confirms each operation that may act",
        Basis.SEED,
        Basis.ACTIONS);
  }

  @Override
  String nothing() {
    return "every operation is a GET";
  }

  @Override
  void look(ClassifiedOperation one, JudgementBuilder judging) {
    boolean said = one.operation().node().has(ConfirmationNames.EXTENSION);
    if (isSafe(one)) {
      return;
    }
    if (one.kind() != ConfirmationKind.UNDECLARED) {
      judging.examined(one.subject());
    } else {
      String why =
          said
              ? ConfirmationNames.EXTENSION + " is not understood: no known kind in it"
              : one.reason();
      judging.found(
          Finding.of(
                  said || writes(one) ? judging.level() : Level.NOTE,
                  one.subject(),
                  "It is not declared how the user confirms this: " + why)
              .comparing(
                  ConfirmationNames.FLAG
                      + ", "
                      + ConfirmationNames.EXTENSION
                      + ", or operations."
                      + one.operation().displayName()
                      + ".confirmation in the settings",
                  said
                      ? JsonText.of(one.operation().node().get(ConfirmationNames.EXTENSION))
                      : "none"));
    }
  }

  /** A POST whose name says nothing reads more often than not. */
  private static boolean writes(ClassifiedOperation one) {
    return switch (Wording.of(one.operation())) {
      case CREATES, CHANGES, DELETES -> true;
      default ->
          !one.operation().method().equals("POST") || ActingWords.in(one.operation()).isPresent();
    };
  }
}
