package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.ClosedPages;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Exchange;

/** The platform reads manifest and document before any user has signed in. */
final class DocumentsPublic extends Rule {

  DocumentsPublic() {
    super(
        Profile.CHATGPT_PLUGIN,
        "auth/documents-public",
        Level.ERROR,
        "The manifest and the API document are served without credentials, although the API"
            + " is protected",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (AuthKind.declared(evidence).filter(auth -> auth.type().equals(AuthKind.NONE)).isPresent()) {
      return JudgementBuilder.notApplicable("the plugin asks for no credential (auth type none)");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    evidence.part(ManifestSeen.class).ifPresent(seen -> lookAtManifest(judging, seen));
    evidence
        .part(DocumentSeen.class)
        .ifPresent(seen -> look(judging, "the API document", seen.visit().last()));
    return judging.nothingMeans("neither manifest nor document was asked for").conclude();
  }

  /** Whether the API is protected is what a closed manifest does not tell. */
  private static void lookAtManifest(JudgementBuilder judging, ManifestSeen seen) {
    Exchange exchange = seen.visit().last();
    if (seen.isRefused() && seen.manifest() != null) {
      look(judging, "the manifest", exchange);
    } else if (exchange.status() == 200 && !seen.isRefused()) {
      judging.examined("the manifest");
    } else {
      judging.unverified("the manifest", "not served: see manifest/reachable");
    }
  }

  private static void look(JudgementBuilder judging, String what, Exchange exchange) {
    int status = exchange.status();
    if (ClosedPages.isOne(exchange)) {
      judging.found(
          judging
              .finding(what, what + " asks for credentials, so the platform cannot read it")
              .comparing(
                  "200 without credentials",
                  status == 200 ? "a page that asks for a password" : Integer.toString(status))
              .shownBy(exchange.id()));
    } else if (status == 200) {
      judging.examined(what);
    } else {
      judging.unverified(what, "not served: see manifest/reachable and openapi/reachable");
    }
  }
}
