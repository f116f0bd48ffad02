package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A GPT Action may send its users only to its own domain, or to three well-known others. */
final class OauthDomains extends Rule {

  /** Google, Microsoft and Adobe: the exceptions that the documentation names. */
  private static final Set<String> EXCEPTED =
      Set.of(
          "google.com",
          "googleapis.com",
          "microsoft.com",
          "microsoftonline.com",
          "live.com",
          "adobe.com",
          "adobelogin.com");

  OauthDomains() {
    super(
        Profile.GPT_ACTION,
        "auth/oauth-domains",
        Level.ERROR,
        "The OAuth addresses are on the domain of the API",
        Basis.ACTIONS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    AuthDeclaration auth = AuthKind.declared(evidence).orElse(null);
    if (auth != null && AuthKind.isOtherThanOauth(auth)) {
      return JudgementBuilder.notApplicable("the document declares no OAuth");
    }
    if (auth == null || auth.type().isEmpty()) {
      return JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    if (auth.obstacle() != null) {
      return JudgementBuilder.notVerified(auth.obstacle());
    }
    look(evidence, judging, "authorizationUrl", auth.clientUrl());
    look(evidence, judging, "tokenUrl", auth.authorizationUrl());
    return judging.conclude();
  }

  private static void look(
      Evidence evidence, JudgementBuilder judging, String field, @Nullable String address) {
    Optional<URI> uri = DeclaredAddress.of(address);
    if (uri.isEmpty()) {
      judging.unverified(field, "it is no absolute address");
    } else if (isAllowed(evidence, uri.get())) {
      judging.examined(field);
    } else {
      judging.found(
          judging
              .finding(field, field + " is on another domain than the API")
              .comparing(
                  "the API's domain, or Google, Microsoft or Adobe", OwnDomain.hostOf(uri.get())));
    }
  }

  private static boolean isAllowed(Evidence evidence, URI uri) {
    String host = OwnDomain.hostOf(uri);
    boolean excepted = EXCEPTED.stream().anyMatch(domain -> OwnDomain.covers(domain, host));
    return excepted
        || OwnDomain.isOwn(evidence.settings().target(), uri)
        || sharesDomain(evidence, host);
  }

  private static boolean sharesDomain(Evidence evidence, String host) {
    Optional<RegistrableDomains> domains = evidence.part(RegistrableDomains.class);
    Optional<String> theirs = domains.flatMap(known -> known.of(host));
    return theirs.isPresent()
        && OwnDomain.hosts(evidence.settings().target()).stream()
            .anyMatch(own -> domains.flatMap(known -> known.of(own)).equals(theirs));
  }
}
