package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about letting callers in, in the order of the catalogue. */
public final class AccessRules {

  private AccessRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new AuthReference(),
        new AuthScheme(),
        new AuthSupported(),
        new Anonymous(),
        new SignInAsked(),
        new PopupSurvives(),
        new CodeChallengeChecked(),
        new UnexpectedAuthorization());
  }
}
