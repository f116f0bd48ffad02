package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/**
 * The store shows this name. Names of up to 30 characters were admitted in spite of the documented
 * limit, so only longer ones are errors.
 */
final class NameForHuman extends ManifestRule {

  private static final int DOCUMENTED = 20;
  private static final int LONGEST_SEEN = 30;

  NameForHuman() {
    super(
        "manifest/name-for-human",
        Level.ERROR,
        "name_for_human has at most 20 characters and none of the words plugin, ChatGPT,"
            + " OpenAI",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, "name_for_human", NameForHuman::look);
  }

  private static void look(Field field) {
    if (field.length() > DOCUMENTED) {
      Level level = field.length() > LONGEST_SEEN ? field.judging().level() : Level.WARNING;
      field.wrong(
          level,
          "name_for_human is longer than 20 characters",
          "at most 20 characters",
          field.length() + " characters: " + field.value());
    }
    ReservedWords.in(field.value())
        .ifPresent(
            word ->
                field.wrong(
                    "name_for_human holds the word '" + word + "', which the store does not admit",
                    "a name without plugin, ChatGPT, OpenAI",
                    field.value()));
  }
}
