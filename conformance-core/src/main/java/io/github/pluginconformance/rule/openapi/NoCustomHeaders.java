package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The platform fills no headers and no cookies; its own openai-* headers may be declared as
 * optional.
 */
final class NoCustomHeaders extends OperationRule {

  /** Ignored as parameters (OpenAPI, Parameter Object). */
  private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

  /** Judged by location/optional-in-spec. */
  private static final String LOCATION = "openai-subdivision-1-iso-code";

  NoCustomHeaders() {
    super(
        "openapi/no-custom-headers",
        Level.ERROR,
        "No operation requires a header or a cookie",
        Basis.DOCS,
        Basis.ACTIONS);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    look(place, key(judging.evidence()), judging);
  }

  /** What the platform fills as it authenticates; empty where it is Authorization. */
  private static Optional<KeyPlace> key(Evidence evidence) {
    return evidence.part(AuthSeen.class).map(AuthSeen::declaration).map(AuthDeclaration::key);
  }

  private static void look(OperationPlace place, Optional<KeyPlace> key, JudgementBuilder judging) {
    judging.examined(place.subject());
    place.operation().parameters().stream()
        .filter(Parameter::required)
        .filter(NoCustomHeaders::isUnfilled)
        .filter(one -> key.filter(at -> at.isAt(one.in() + " " + one.name())).isEmpty())
        .forEach(parameter -> judging.found(finding(place, parameter, judging)));
  }

  private static boolean isUnfilled(Parameter parameter) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    return parameter.in().equals("cookie")
        || (parameter.in().equals("header") && !IGNORED.contains(name) && !name.equals(LOCATION));
  }

  private static Finding finding(
      OperationPlace place, Parameter parameter, JudgementBuilder judging) {
    return place
        .finding(
            judging,
            parameter.pointer(),
            "the platform does not fill the required " + parameter.in() + " " + parameter.name())
        .comparing("no required header or cookie", parameter.in() + " " + parameter.name());
  }
}
