package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import org.jspecify.annotations.Nullable;

/** The platform's review asks for descriptions without triggers and moods. */
final class NeutralDescriptions implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "openapi/neutral-descriptions",
              Level.NOTE,
              "Descriptions say what operations do, not when to be used or how to feel",
              Basis.DOCS)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Document.judge(
        this,
        evidence,
        (document, judging) -> {
          lookAtInfo(document, judging);
          document
              .operations()
              .forEach(operation -> look(new OperationPlace(document, operation), judging));
        });
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

  private static void look(OperationPlace place, JudgementBuilder judging) {
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
