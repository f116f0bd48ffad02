package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ApprovedManifest;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Every change of a manifest means review anew. */
final class Unchanged extends ManifestRule {

  Unchanged() {
    super(
        "manifest/unchanged",
        Level.ERROR,
        "The live manifest equals the approved copy",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ApprovedManifest> approved = evidence.part(ApprovedManifest.class);
    if (approved.isEmpty()) {
      return JudgementBuilder.notApplicable("no approved copy is given (setting approvedManifest)");
    }
    return approved.get().manifest() == null
        ? unusable(evidence, String.valueOf(approved.get().problem()))
        : super.judge(evidence);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    judging
        .evidence()
        .part(ApprovedManifest.class)
        .map(ApprovedManifest::manifest)
        .ifPresent(copy -> compare(manifest, judging, "", copy, manifest.root()));
  }

  /** A copy that nothing can be compared with would keep the gate open for good. */
  private Judgement unusable(Evidence evidence, String problem) {
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    judging.found(
        judging
            .finding(
                "approvedManifest",
                "The live manifest cannot be compared: the setting approvedManifest names no"
                    + " manifest")
            .at("settings")
            .comparing("a file with a JSON object", problem));
    return judging.conclude();
  }

  private static void compare(
      Manifest manifest, JudgementBuilder judging, String field, JsonNode approved, JsonNode live) {
    if (approved.isObject() && live.isObject()) {
      names(approved, live)
          .forEach(
              name ->
                  compare(
                      manifest,
                      judging,
                      field.isEmpty() ? name : field + "." + name,
                      approved.path(name),
                      live.path(name)));
      return;
    }
    judging.examined(field);
    if (!approved.equals(live)) {
      judging.found(
          judging
              .finding(field, field + " differs from the approved manifest")
              .at(manifest.place(field))
              .comparing(shown(approved), shown(live)));
    }
  }

  private static Set<String> names(JsonNode approved, JsonNode live) {
    Set<String> names = new LinkedHashSet<>();
    approved.fieldNames().forEachRemaining(names::add);
    live.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode()
        ? "nothing"
        : value.isTextual() ? value.textValue() : JsonText.of(value);
  }
}
