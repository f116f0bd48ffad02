package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;

/** Clients that go by the content type would not take it for JSON. */
final class MediaType extends Rule {

  private static final String SUBJECT = "manifest";

  MediaType() {
    super(
        Profile.CHATGPT_PLUGIN,
        "manifest/media-type",
        Level.WARNING,
        "The manifest is served as JSON",
        Basis.STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ManifestSeen> seen = evidence.part(ManifestSeen.class);
    if (seen.map(ManifestSeen::manifest).isEmpty()) {
      return JudgementBuilder.notVerified(ManifestRule.UNREAD);
    }
    if (seen.get().isRefused()) {
      return JudgementBuilder.notVerified("the login guards it: see auth/documents-public");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence).examined(SUBJECT);
    look(seen.get().visit().last(), judging);
    return judging.conclude();
  }

  private static void look(Exchange exchange, JudgementBuilder judging) {
    String type = exchange.received().flatMap(ReceivedResponse::mediaType).orElse("");
    if (!isJson(type)) {
      judging.found(
          judging
              .finding(SUBJECT, "the manifest is not served as JSON")
              .at("header Content-Type")
              .comparing("application/json", type.isEmpty() ? "no content type" : type)
              .shownBy(exchange.id()));
    }
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
  }
}
