package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The platform has no way to send some kinds of credentials. */
final class AuthSupported extends PackageRule {

  AuthSupported() {
    super(
        "copilot/auth-supported",
        Level.ERROR,
        "Each function can be called by a kind of authentication that Copilot supports",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no document asks for a credential");
    for (RuntimeSeen runtime : seen.apis()) {
      Set<String> faults = new TreeSet<>();
      for (Exposed one : Exposed.of(runtime, seen)) {
        if (!SecurityChoice.of(one).isEmpty()) {
          judging.examined(runtime.subject());
        }
        if (isUnsupported(one)) {
          SecurityChoice.of(one).forEach(choice -> choice.unsupported().ifPresent(faults::add));
        }
      }
      report(runtime, faults, judging);
    }
  }

  private static void report(RuntimeSeen runtime, Set<String> faults, JudgementBuilder judging) {
    for (String fault : faults) {
      judging.found(
          judging
              .finding(runtime.subject(), "Copilot does not support this kind of authentication")
              .at("/components/securitySchemes")
              .comparing(
                  "one scheme: oauth2 with authorizationCode, http bearer, or apiKey in header or"
                      + " query",
                  fault));
    }
  }

  /** Whether no alternative of the operation is supported. */
  static boolean isUnsupported(Exposed one) {
    List<SecurityChoice> choices = SecurityChoice.of(one);
    return !choices.isEmpty()
        && choices.stream().map(SecurityChoice::unsupported).allMatch(Optional::isPresent);
  }
}
