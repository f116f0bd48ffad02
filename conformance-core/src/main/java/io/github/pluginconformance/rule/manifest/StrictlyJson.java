package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.DocumentHint;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.ManifestText;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Locale;
import java.util.Optional;

/** The platform reads the manifest by the letter of RFC 8259. */
final class StrictlyJson extends Rule {

  private static final String SUBJECT = "manifest";

  StrictlyJson() {
    super(
        Profile.CHATGPT_PLUGIN,
        "manifest/strict-json",
        Level.ERROR,
        "The manifest is strict JSON in UTF-8",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ManifestText> text = evidence.part(ManifestText.class);
    if (text.isEmpty()) {
      return JudgementBuilder.notVerified("no manifest was served: see manifest/reachable");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    int exchange =
        evidence.part(ManifestSeen.class).map(seen -> seen.visit().last().id()).orElse(0);
    look(text.get(), exchange, hint(evidence), judging);
    return judging.conclude();
  }

  /** Where nobody serves a manifest, the target may be of another kind. */
  private static String hint(Evidence evidence) {
    return evidence
        .part(DocumentHint.class)
        .map(
            found ->
                "; a GPT Action has no manifest: then set profile to gpt-action, and specUrl to "
                    + found.path()
                    + ", where an API document is")
        .orElse("");
  }

  private static void look(ManifestText text, int exchange, String hint, JudgementBuilder judging) {
    for (DocumentFault fault : text.faults()) {
      if (fault.isLimit()) {
        judging.undecided(SUBJECT, fault.kind() + ": " + fault.message());
      } else {
        judging.found(shown(finding(fault, hint, judging), exchange));
      }
    }
    JsonNode value = text.value();
    if (text.faults().isEmpty() && value != null && !value.isObject()) {
      Finding finding =
          judging
              .finding(SUBJECT, "the manifest is JSON, but not an object")
              .comparing("an object", value.getNodeType().name().toLowerCase(Locale.ROOT));
      judging.found(shown(finding, exchange));
    }
    judging.examined(SUBJECT);
  }

  /** A file of a package came by no exchange. */
  private static Finding shown(Finding finding, int exchange) {
    return exchange == 0 ? finding : finding.shownBy(exchange);
  }

  private static Finding finding(DocumentFault fault, String hint, JudgementBuilder judging) {
    String message =
        fault.kind().equals(FaultKind.JSON_HTML_PAGE.code())
            ? "a page, not a manifest: single-page-app fallback?" + hint
            : "the manifest is not strict JSON: " + fault.message();
    boolean twice = fault.kind().equals(FaultKind.JSON_DUPLICATE_KEY.code());
    return Finding.of(twice ? Level.WARNING : judging.level(), SUBJECT, message)
        .at(fault.place())
        .comparing("one JSON object in UTF-8 (RFC 8259)", fault.kind());
  }
}
