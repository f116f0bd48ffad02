package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The store shows this text below the name. */
final class DescriptionForHuman extends ManifestRule {

  private static final int DOCUMENTED = 100;
  private static final int LONGEST = 120;
  private static final String ENDS = ".!?…。！？)]\"'”’";

  DescriptionForHuman() {
    super(
        "manifest/description-for-human",
        Level.ERROR,
        "description_for_human has at most 120 characters, better 100, ends as a sentence and"
            + " names neither plugin, ChatGPT nor OpenAI",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, "description_for_human", DescriptionForHuman::look);
  }

  private static void look(Field field) {
    if (field.length() > DOCUMENTED) {
      boolean refused = field.length() > LONGEST;
      field.wrong(
          refused ? field.judging().level() : Level.WARNING,
          "description_for_human is longer than "
              + (refused ? LONGEST : DOCUMENTED)
              + " characters",
          refused ? "at most 120 characters" : "at most 100 characters (120 are tolerated)",
          field.length() + " characters");
    }
    lookAtEnd(field);
    lookAtWords(field);
  }

  private static void lookAtEnd(Field field) {
    int last = field.value().codePointBefore(field.value().length());
    if (ENDS.indexOf(last) < 0 && Character.isLetterOrDigit(last)) {
      field.wrong(
          Level.WARNING,
          "description_for_human does not end with a punctuation mark",
          "a full sentence",
          field.value());
    }
  }

  private static void lookAtWords(Field field) {
    ReservedWords.in(field.value())
        .ifPresent(
            word ->
                field.wrong(
                    Level.WARNING,
                    "description_for_human holds the word '" + word + "'",
                    "a description without plugin, ChatGPT, OpenAI",
                    field.value()));
  }
}
