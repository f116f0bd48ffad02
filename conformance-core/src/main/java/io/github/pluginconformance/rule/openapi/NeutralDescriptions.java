package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import org.jspecify.annotations.Nullable;

/** The platform's review asks for descriptions without triggers and moods. */
final class NeutralDescriptions extends OperationRule {

  NeutralDescriptions() {
    super(
        Profile.CHATGPT_PLUGIN,
        "openapi/neutral-descriptions",
        Level.NOTE,
        "Descriptions say what operations do, not when to be used or how to feel",
        Basis.DOCS);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    lookAtInfo(document, judging);
    super.look(document, judging);
  }

  private static void lookAtInfo(ApiDocument document, JudgementBuilder judging) {
    String text = document.root().path("info").path("description").asText("");
    judging.examined("info");
    Instructions.in(text)
        .ifPresent(
            words ->
                judging.found(
                    judging
                        .finding("info", "the description gives the model instructions")
                        .at(OperationPlace.of(document, "/info/description"))
                        .comparing("what the API does", words)));
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    Operation operation = place.operation();
    judging.examined(place.subject());
    look(place, judging, operation.summary(), operation.pointer() + "/summary");
    look(place, judging, operation.description(), operation.pointer() + "/description");
    for (Parameter parameter : operation.parameters()) {
      look(place, judging, parameter.description(), parameter.pointer() + "/description");
    }
  }

  private static void look(
      OperationPlace place, JudgementBuilder judging, @Nullable String text, String pointer) {
    Instructions.in(text == null ? "" : text)
        .ifPresent(
            words ->
                judging.found(
                    place
                        .finding(judging, pointer, "the description gives the model instructions")
                        .comparing("what the operation does", words)));
  }
}
