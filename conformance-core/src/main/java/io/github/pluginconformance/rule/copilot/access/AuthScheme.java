package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The document decides where the credential of the vault is sent. */
final class AuthScheme extends PackageRule {

  private static final Map<String, String> WANTED =
      Map.of(
          "OAuthPluginVault",
          "oauth2 with the flow authorizationCode and absolute https addresses",
          "ApiKeyPluginVault",
          "http bearer, or apiKey in header or query",
          "None",
          "no security, as auth.type is None");

  AuthScheme() {
    super(
        "copilot/auth-scheme",
        Level.WARNING,
        "The auth of a runtime is what its document declares",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no operation of a document is a function");
    for (RuntimeSeen runtime : seen.apis()) {
      List<Exposed> exposed =
          Exposed.of(runtime, seen).stream()
              .filter(one -> !AuthSupported.isUnsupported(one))
              .toList();
      if (!exposed.isEmpty() && WANTED.containsKey(runtime.authType())) {
        look(runtime, exposed, judging.examined(runtime.subject()));
      }
    }
  }

  private static void look(RuntimeSeen runtime, List<Exposed> exposed, JudgementBuilder judging) {
    String type = runtime.authType();
    Set<String> others = new TreeSet<>();
    boolean declared = false;
    for (Exposed one : exposed) {
      List<SecurityChoice> choices = SecurityChoice.of(one);
      declared |= !choices.isEmpty();
      if (!choices.isEmpty() && choices.stream().noneMatch(choice -> fits(choice, type))) {
        choices.forEach(choice -> others.add(choice.shown(type)));
      }
    }
    if (!others.isEmpty()) {
      report(runtime, "the document declares another auth", String.join(" or ", others), judging);
    } else if (!declared && !type.equals("None")) {
      report(
          runtime, "the document does not say how the credential is sent", "no security", judging);
    }
  }

  /** An operation that callers may also use without a credential is no contradiction. */
  private static boolean fits(SecurityChoice choice, String type) {
    return choice.isOpen() || choice.agreesWith(type);
  }

  private static void report(
      RuntimeSeen runtime, String message, String actual, JudgementBuilder judging) {
    judging.found(
        judging
            .finding(runtime.subject(), message)
            .at("/components/securitySchemes")
            .comparing(WANTED.getOrDefault(runtime.authType(), ""), actual));
  }
}
