package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code auth/}, in the order of the catalogue. */
public final class AuthRules {

  private AuthRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new DocumentsPublic(),
        new NoneIsOpen(),
        new MissingCredentialsRefused(),
        new WrongCredentialsRefused(),
        new CredentialsAccepted(),
        new SchemeAnyCase(),
        new Challenge(),
        new VerificationToken(),
        new UserHttpNotInStore(),
        new OauthStarts(),
        new OauthCodeReturned(),
        new OauthStateReturned(),
        new OauthCallbackChecked(),
        new OauthClientChecked(),
        new OauthEmptyScope(),
        new OauthNoPkceNeeded(),
        new OauthTokenIssued(),
        new OauthTokenNotCached(),
        new OauthWrongSecretRefused(),
        new OauthCodeSingleUse(),
        new OauthCodeBound(),
        new OauthTokenWorks(),
        new OauthRefresh(),
        new OauthDomains());
  }
}
