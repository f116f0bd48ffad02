package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Effects;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Optional;

/** People agree to what this text says. */
final class ConfirmationText extends PackageRule {

  private static final String FLAG = "x-openai-isConsequential";

  ConfirmationText() {
    super(
        "copilot/confirmation-text",
        Level.NOTE,
        "A function with effects asks for a confirmation in words of its own",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, new Effects(judging.evidence().settings()), judging);
  }

  private static void look(PackageSeen seen, Effects effects, JudgementBuilder judging) {
    judging.nothingMeans("no function has effects that Copilot asks about");
    for (Exposed one : Exposed.in(seen)) {
      if (effects.of(one) && !isSwitchedOff(one)) {
        look(one, one.function().path("capabilities").path("confirmation"), judging);
      }
    }
  }

  /** Nobody is asked then; whether that is right is judged by confirmation/flag-plausible. */
  private static boolean isSwitchedOff(Exposed one) {
    JsonNode flag = one.operation().node().path(FLAG);
    return flag.isBoolean() && !flag.booleanValue();
  }

  private static void look(Exposed one, JsonNode confirmation, JudgementBuilder judging) {
    String subject = "function " + one.operation().operationId();
    judging.examined(subject);
    JsonNode body = confirmation.path("body");
    Optional<String> blank = blank(confirmation);
    if (blank.isPresent()) {
      judging.found(
          Finding.of(blankLevel(judging), subject, "a text of the confirmation is blank")
              .at("capabilities/confirmation/" + blank.get())
              .comparing("a question that says what will happen", "nothing"));
    } else if (!asks(body)) {
      judging.found(
          judging
              .finding(subject, "people are not asked about what will happen")
              .at("capabilities/confirmation/body")
              .comparing(
                  "a question that says what will happen",
                  body.isTextual() ? body.textValue() : "nothing: the description is shown"));
    }
  }

  /** More than nothing at all, for which the description stands in. */
  private static Level blankLevel(JudgementBuilder judging) {
    return judging.level() == Level.ERROR ? Level.ERROR : Level.WARNING;
  }

  private static Optional<String> blank(JsonNode confirmation) {
    return Optional.of("body")
        .filter(name -> isBlank(confirmation.path(name)))
        .or(() -> Optional.of("title").filter(name -> isBlank(confirmation.path(name))));
  }

  private static boolean isBlank(JsonNode text) {
    return text.isTextual() && text.textValue().isBlank();
  }

  /** Other scripts have question marks of their own; a localization key is judged elsewhere. */
  private static boolean asks(JsonNode body) {
    String text = body.asText("");
    return text.startsWith("[[") || text.matches("(?s).*[?\\x{FF1F}\\x{61F}\\x{37E}].*");
  }
}
