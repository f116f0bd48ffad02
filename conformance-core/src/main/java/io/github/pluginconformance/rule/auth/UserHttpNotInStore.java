package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** Plugins with a key per user could be developed but not published. */
final class UserHttpNotInStore extends Rule {

  UserHttpNotInStore() {
    super(
        Profile.CHATGPT_PLUGIN,
        "auth/user-http-not-in-store",
        Level.NOTE,
        "A plugin whose users each give their own key is not admitted to the store",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<AuthDeclaration> auth = AuthKind.declared(evidence);
    if (auth.isEmpty()) {
      return JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence).examined("auth.type");
    if (auth.get().type().equals(AuthKind.USER_HTTP)) {
      judging.found(
          judging
              .finding("auth.type", "plugins with user_http are not admitted to the store")
              .comparing("none, service_http or oauth", AuthKind.USER_HTTP));
    }
    return judging.conclude();
  }
}
