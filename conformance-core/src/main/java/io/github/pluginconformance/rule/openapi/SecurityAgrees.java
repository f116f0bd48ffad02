package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Two different stories about credentials mislead whoever reads the document. */
final class SecurityAgrees extends DocumentRule {

  private static final String KEY_IN_AUTHORIZATION = "apiKey in the Authorization header";

  SecurityAgrees() {
    super(
        "openapi/security-agrees",
        Level.WARNING,
        "The security that the document declares is the manifest's auth",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return auth(evidence).isEmpty()
        ? JudgementBuilder.notVerified(
            "the manifest does not say how callers authenticate: see manifest/auth-declared")
        : super.judge(evidence);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    look(document, auth(judging.evidence()).orElseThrow(), judging);
  }

  private static Optional<AuthDeclaration> auth(Evidence evidence) {
    return evidence
        .part(ManifestSeen.class)
        .map(ManifestSeen::auth)
        .filter(one -> !one.type().isEmpty());
  }

  private static void look(ApiDocument document, AuthDeclaration auth, JudgementBuilder judging) {
    judging.nothingMeans("the document declares no security");
    for (Operation operation : document.operations()) {
      JsonNode own = operation.node().path("security");
      JsonNode security = own.isArray() ? own : document.root().path("security");
      if (security.isArray() && !security.isEmpty()) {
        look(new OperationPlace(document, operation), security, auth, judging);
      }
    }
  }

  private static void look(
      OperationPlace place, JsonNode security, AuthDeclaration auth, JudgementBuilder judging) {
    JsonNode schemes = place.document().root().path("components").path("securitySchemes");
    List<String> kinds = new ArrayList<>();
    for (JsonNode requirement : security) {
      kinds.add(kind(requirement, schemes));
    }
    judging.examined(place.subject());
    if (kinds.stream().noneMatch(kind -> agrees(kind, auth))) {
      judging.found(
          place
              .finding(
                  judging,
                  place.operation().pointer(),
                  "the declared security is not what the manifest says")
              .comparing(named(auth), String.join(" or ", kinds)));
    }
  }

  /** What a requirement asks for; empty schemes and unknown ones are other rules' business. */
  private static String kind(JsonNode requirement, JsonNode schemes) {
    if (requirement.isEmpty()) {
      return "none";
    }
    JsonNode scheme = schemes.path(requirement.fieldNames().next());
    String type = scheme.path("type").asText("unknown");
    if (type.equals("http")) {
      return scheme.path("scheme").asText("unknown").toLowerCase(Locale.ROOT);
    }
    boolean header = scheme.path("name").asText("").equalsIgnoreCase("authorization");
    return type.equals("apiKey") && header ? KEY_IN_AUTHORIZATION : type;
  }

  private static boolean agrees(String kind, AuthDeclaration auth) {
    if (kind.equals("unknown")) {
      return true;
    }
    return switch (auth.type()) {
      case "none" -> kind.equals("none");
      case "oauth" ->
          Set.of("oauth2", "openIdConnect", "bearer", KEY_IN_AUTHORIZATION).contains(kind);
      default -> kind.equals(KEY_IN_AUTHORIZATION) || kind.equals(auth.authorizationType());
    };
  }

  private static String named(AuthDeclaration auth) {
    return auth.authorizationType() == null
            || auth.type().equals("none")
            || auth.type().equals("oauth")
        ? auth.type()
        : auth.type() + " with " + auth.authorizationType();
  }
}
