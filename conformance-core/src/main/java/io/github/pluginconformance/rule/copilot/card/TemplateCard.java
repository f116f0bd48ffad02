package io.github.pluginconformance.rule.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CardFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.CardSource;
import io.github.pluginconformance.rule.copilot.subject.MappedFunction;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is no card is not shown. */
final class TemplateCard extends PackageRule {

  TemplateCard() {
    super(
        "copilot/template-card",
        Level.ERROR,
        "static_template is an Adaptive Card, or names the file of one",
        Basis.COPILOT);
  }

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
  private static final int NEWEST = 1006;

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function has a static_template");
    for (MappedFunction mapped : MappedFunction.in(seen)) {
      JsonNode template = mapped.semantics().template();
      if (!template.isMissingNode()) {
        look(mapped, seen, judging.examined(mapped.subject()));
      }
    }
  }

  private static void look(MappedFunction mapped, PackageSeen seen, JudgementBuilder judging) {
    Optional<String> file = mapped.semantics().templateFile();
    if (file.isPresent() && seen.text("schema_version").compareTo("v2.4") < 0) {
      String version = seen.text("schema_version");
      String message = "a card in a file of its own came with v2.4";
      warn(mapped, "file", message, "schema_version v2.4, or the card itself", version, judging);
    }
    Optional<String> problem = file.flatMap(seen::card).map(CardFile::problem);
    if (problem.isPresent()) {
      String found = file.orElse("") + ": " + problem.get();
      must(mapped, "file", "the card cannot be read", "a JSON file of the package", found, judging);
    } else {
      CardSource.of(mapped, seen)
          .ifPresentOrElse(
              source -> look(mapped, source.card(), judging),
              () -> must(mapped, "", "this is no card", "a JSON object", "another type", judging));
    }
  }

  private static void look(MappedFunction mapped, JsonNode card, JudgementBuilder judging) {
    if (!card.path("type").asText("").equals("AdaptiveCard")) {
      String type = card.path("type").asText("nothing");
      must(mapped, "type", "the type says that this is no card", "AdaptiveCard", type, judging);
      return;
    }
    if (!card.has("body") && !card.has("actions") && !card.has("action")) {
      must(mapped, "", "the card holds nothing", "body or actions", "neither", judging);
    }
    if (card.has("action")) {
      warn(mapped, "action", "a card has no such member", "actions", "action", judging);
    }
    String version = card.path("version").asText("");
    if (version.isEmpty()) {
      warn(mapped, "version", "the card does not say its version", "such as 1.5", "none", judging);
    } else if (number(version) > NEWEST) {
      String message = "the card is of a newer version than Copilot shows";
      warn(mapped, "version", message, "1.6 or earlier", version, judging);
    }
  }

  private static int number(String version) {
    Matcher parts = VERSION.matcher(version);
    return parts.matches()
        ? Integer.parseInt(parts.group(1)) * 1000 + Integer.parseInt(parts.group(2))
        : Integer.MAX_VALUE;
  }

  private static void must(
      MappedFunction mapped,
      String place,
      String message,
      String expected,
      String actual,
      JudgementBuilder judging) {
    report(judging.finding(mapped.subject(), message), place, expected, actual, judging);
  }

  private static void warn(
      MappedFunction mapped,
      String place,
      String message,
      String expected,
      String actual,
      JudgementBuilder judging) {
    Finding finding = Finding.of(Level.WARNING, mapped.subject(), message);
    report(finding, place, expected, actual, judging);
  }

  private static void report(
      Finding finding, String place, String expected, String actual, JudgementBuilder judging) {
    String template = "capabilities/response_semantics/static_template";
    judging.found(
        finding
            .at(place.isEmpty() ? template : template + "/" + place)
            .comparing(expected, actual));
  }
}
