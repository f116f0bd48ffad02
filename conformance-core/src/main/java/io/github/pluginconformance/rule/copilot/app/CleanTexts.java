package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.ShownText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model reads these texts as they are. */
final class CleanTexts extends PackageRule {

  CleanTexts() {
    super(
        "copilot/clean-texts",
        Level.WARNING,
        "Descriptions hold no address, emoji, hidden character or instruction to the model",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    new Look(seen, judging).look();
  }

  /** One pass over all texts; a text that stands in two places is told once. */
  private record Look(PackageSeen seen, JudgementBuilder judging, Set<String> told) {

    Look(PackageSeen seen, JudgementBuilder judging) {
      this(seen, judging, new HashSet<>());
    }

    void look() {
      for (String name : List.of("description_for_human", "description_for_model")) {
        text("manifest", name, seen.text(name));
      }
      List<JsonNode> functions = seen.functions();
      for (int i = 0; i < functions.size(); i++) {
        function(PackageRule.subject(functions.get(i), i), functions.get(i));
      }
      JsonNode starters = seen.field("capabilities").path("conversation_starters");
      for (int i = 0; i < starters.size(); i++) {
        all("manifest", "capabilities/conversation_starters/" + i, starters.path(i));
      }
      Exposed.in(seen).forEach(this::operation);
    }

    private void function(String subject, JsonNode function) {
      text(subject, "description", function.path("description").asText(""));
      JsonNode reasoning = function.path("states").path("reasoning");
      text(subject, "states/reasoning/description", reasoning.path("description").asText(""));
    }

    private void operation(Exposed one) {
      text(one.subject(), one.operation().pointer() + "/summary", one.operation().summary());
      text(
          one.subject(), one.operation().pointer() + "/description", one.operation().description());
      one.operation()
          .parameters()
          .forEach(
              parameter ->
                  text(
                      one.subject(),
                      parameter.pointer() + "/description",
                      parameter.description()));
    }

    /** Every text in a part of the manifest. */
    private void all(String subject, String place, JsonNode part) {
      if (part.isTextual()) {
        text(subject, place, part.textValue());
      }
      part.forEach(inner -> all(subject, place, inner));
    }

    private void text(String subject, String place, @Nullable String text) {
      if (text == null || text.isBlank()) {
        return;
      }
      judging.examined(subject);
      ShownText.of(text, seen).forEach(shown -> shown(subject, place, shown));
    }

    private void shown(String subject, String place, ShownText shown) {
      String text = shown.text();
      UncleanText.in(text)
          .filter(what -> told.add(text))
          .ifPresent(
              what ->
                  judging.found(
                      judging
                          .finding(subject, "the store does not take this in a text for the model")
                          .at(place)
                          .comparing("what it does, in plain words", what + shown.origin())));
    }
  }
}
