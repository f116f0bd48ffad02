package io.github.pluginconformance.profile;

import io.github.pluginconformance.profile.RuleUse.Weight;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A Microsoft 365 Copilot API plugin: a manifest (v2.1 to v2.4) in an app package names its
 * documents; nothing but the API is served.
 */
final class CopilotPlugin implements Profile {

  private static final Sources SOURCES =
      new Sources(
          "Microsoft's documentation of API plugins (MicrosoftDocs/m365copilot-docs) and 104 public"
              + " manifests",
          LocalDate.of(2026, 8, 21),
          null);

  private static final URI CALLBACK =
      URI.create("https://teams.microsoft.com/api/platform/v1.0/oAuthRedirect");

  /** 4,096 tokens are all that an answer and its overhead may take; two thirds are advised. */
  private static final AnswerBounds BOUNDS =
      new AnswerBounds(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(45),
          2_700,
          OptionalInt.of(4_096));

  /** The store's bound for 99 of 100 answers. */
  private static final Duration IN_STORE = Duration.ofSeconds(9);

  private static final Set<String> SENT = Set.of("accept", "traceparent");

  private static final RuleTable RULES =
      new RuleTable()
          .put(Weight.OWN_LEVEL, "", "copilot/*")
          .put(Weight.OFF, "the manifest is a file of the package, nobody fetches it", "manifest/*")
          .put(Weight.OFF, "Copilot cites by response_semantics, not by page tags", "opengraph/*")
          .put(Weight.OWN_LEVEL, "", "manifest/strict-json", "manifest/unchanged")
          .put(
              Weight.NOTE,
              "optional here, as the app manifest carries the like",
              "manifest/contact-email",
              "manifest/logo-loads",
              "manifest/legal-info-loads")
          .put(Weight.OWN_LEVEL, "", "auth/none-is-open")
          .put(Weight.OFF, "the location header is ChatGPT's", "location/*")
          .put(
              Weight.OFF,
              "a limit of OpenAI's platform, found nowhere in Microsoft's documentation",
              "openapi/description-lengths",
              "openapi/few-operations",
              "openapi/objects-have-properties",
              "openapi/parameters-inline",
              "openapi/server-on-own-domain",
              "openapi/neutral-descriptions",
              "operation/answer-fits")
          .put(Weight.OFF, "this manifest declares auth per runtime", "openapi/security-agrees")
          .put(Weight.ERROR, "functions are bound by the operationId", "openapi/operation-ids")
          .put(
              Weight.NOTE,
              "whether Copilot fills them is not documented",
              "openapi/no-custom-headers")
          .put(
              Weight.OFF,
              "the manifest has no such field, and nothing is served",
              "auth/documents-public",
              "auth/verification-token",
              "auth/user-http-not-in-store",
              "auth/oauth-domains")
          .put(
              Weight.OFF,
              "operations that are not declared are confirmed by the platform",
              "confirmation/declared")
          .put(Weight.OFF, "a rule of ChatGPT's store", "confirmation/actions-need-oauth")
          .put(
              Weight.WARNING,
              "4,096 tokens are all that an answer and its overhead may take",
              "context/answer-cost")
          .put(
              Weight.NOTE,
              "whether this platform repeats a call is not documented",
              "confirmation/repeat-is-harmless")
          .inStore(
              Weight.ERROR,
              "copilot/clean-texts",
              "copilot/names-agree",
              "copilot/confirmation-text",
              "copilot/citable",
              "copilot/citation-complete",
              "copilot/no-redirect",
              "confirmation/flag-plausible")
          .inStore(Weight.WARNING, "copilot/anonymous", "openapi/server-on-own-domain");

  @Override
  public String key() {
    return "copilot-plugin";
  }

  @Override
  public Sources sources() {
    return SOURCES;
  }

  @Override
  public boolean readsPackage() {
    return true;
  }

  @Override
  public String documentHint() {
    return "see copilot/document-found";
  }

  @Override
  public URI callback() {
    return CALLBACK;
  }

  @Override
  public boolean sendsKeyInQuery() {
    return true;
  }

  @Override
  public boolean mayNameClientByBasic() {
    return true;
  }

  @Override
  public boolean mindsRedirects() {
    return true;
  }

  @Override
  public AnswerBounds answerBounds(boolean store) {
    return store ? BOUNDS.failingAfter(IN_STORE) : BOUNDS;
  }

  @Override
  public OptionalInt longestOperationId() {
    return OptionalInt.empty();
  }

  @Override
  public boolean mayFillHeaders() {
    return true;
  }

  @Override
  public boolean sends(String header) {
    return SENT.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean mayKnowFlag(String name) {
    return name.equals("x-oai-isConsequential");
  }

  @Override
  public boolean asksBeforeEachWrite() {
    return true;
  }

  @Override
  public boolean refreshesAtRefreshUrl() {
    return true;
  }

  @Override
  public Optional<RuleUse> use(String ruleId) {
    return RULES.use(ruleId);
  }

  @Override
  public String toString() {
    return key();
  }
}
