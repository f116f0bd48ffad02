package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.ShownText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is longer may be cut. */
final class Lengths extends PackageRule {

  private static final int OTHER = 4_000;
  private static final List<String> FIELDS =
      List.of("name_for_human", "description_for_human", "description_for_model");
  private static final Map<String, Integer> LIMITS =
      Map.of("name_for_human", 20, "description_for_human", 100, "description_for_model", 2_048);

  private static final Set<String> WHOLE = Set.of("api_description", "static_template", "tools");

  Lengths() {
    super(
        "copilot/lengths",
        Level.WARNING,
        "Names and descriptions of the manifest are not longer than Copilot reads",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    for (String field : FIELDS) {
      measure(field, "", seen.text(field), LIMITS.getOrDefault(field, OTHER), seen, judging);
    }
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      String subject = PackageRule.subject(functions.get(i), i);
      judging.examined(subject);
      inside(subject, "", functions.get(i), seen, judging);
    }
    for (RuntimeSeen runtime : seen.runtimes()) {
      inside(runtime.subject(), "", runtime.node(), seen, judging);
    }
    inside("manifest", "/capabilities", seen.field("capabilities"), seen, judging);
  }

  /** Every text in a part of the manifest, but for whole documents and cards. */
  private static void inside(
      String subject, String place, JsonNode part, PackageSeen seen, JudgementBuilder judging) {
    if (part.isTextual()) {
      measure(subject, place, part.textValue(), OTHER, seen, judging);
    }
    part.properties().stream()
        .filter(member -> !WHOLE.contains(member.getKey()))
        .forEach(
            member -> {
              String inner = Pointers.child(place, member.getKey());
              inside(subject, inner, member.getValue(), seen, judging);
            });
    for (int i = 0; part.isArray() && i < part.size(); i++) {
      inside(subject, place + "/" + i, part.path(i), seen, judging);
    }
  }

  private static void measure(
      String subject,
      String place,
      String written,
      int limit,
      PackageSeen seen,
      JudgementBuilder judging) {
    for (ShownText shown : ShownText.of(written, seen)) {
      int length = shown.text().codePointCount(0, shown.text().length());
      judging.examined(subject);
      if (length > limit) {
        judging.found(
            judging
                .finding(subject, "the text is too long and may be cut")
                .at(subject.equals("manifest") ? place : place.replaceFirst("^/", ""))
                .comparing(
                    "at most " + limit + " characters", length + " characters" + shown.origin()));
      }
    }
  }
}
