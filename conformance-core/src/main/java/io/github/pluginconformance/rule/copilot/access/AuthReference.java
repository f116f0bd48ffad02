package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Set;
import java.util.regex.Pattern;

/** The credential is kept in the vault under this id. */
final class AuthReference extends PackageRule {

  private static final Set<String> VAULTS = Set.of("OAuthPluginVault", "ApiKeyPluginVault");
  private static final Pattern SECRET =
      Pattern.compile("^(?i:bearer )|^sk-|^eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.");

  AuthReference() {
    super(
        "copilot/auth-reference",
        Level.ERROR,
        "A runtime with a vault names a registration by its reference_id, and no secret",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no runtime keeps its credential in a vault");
    for (RuntimeSeen runtime : seen.runtimes()) {
      if (VAULTS.contains(runtime.authType())) {
        look(runtime, runtime.node().path("auth").path("reference_id").asText(""), judging);
      }
    }
  }

  private static void look(RuntimeSeen runtime, String id, JudgementBuilder judging) {
    judging.examined(runtime.subject());
    if (id.isBlank()) {
      judging.found(
          judging
              .finding(runtime.subject(), "the vault is not told which registration to use")
              .at("auth.reference_id")
              .comparing("the id of a registration", "nothing"));
    } else if (SECRET.matcher(id).find()) {
      judging.found(
          judging
              .finding(
                  runtime.subject(),
                  "the reference_id looks like the secret itself, which everybody can read in the"
                      + " package")
              .at("auth.reference_id")
              .comparing("the id of a registration", "a value in the form of a secret"));
    }
  }
}
