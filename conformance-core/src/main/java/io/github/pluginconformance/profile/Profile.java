package io.github.pluginconformance.profile;

import io.github.pluginconformance.PublicApi;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the plugin under test is made for: what its platform reads, where it comes back to, and
 * which rules it has. Ask a profile what it can do; do not compare it with another. A profile says
 * only where its platform differs from what stands here.
 */
@PublicApi
public interface Profile {

  /** A ChatGPT plugin: manifest at {@code /.well-known/ai-plugin.json}. */
  Profile CHATGPT_PLUGIN = new ChatGptPlugin();

  /** A GPT Action: an OpenAPI document without a manifest. */
  Profile GPT_ACTION = new GptAction();

  /** A Microsoft 365 Copilot API plugin: a package with a manifest and its documents. */
  Profile COPILOT_PLUGIN = new CopilotPlugin();

  /** Every profile, the default first. */
  static Profile[] values() {
    return new Profile[] {CHATGPT_PLUGIN, GPT_ACTION, COPILOT_PLUGIN};
  }

  /** The profile where the settings name none. */
  static Profile byDefault() {
    return CHATGPT_PLUGIN;
  }

  /** Paths where servers usually have their API document, whatever the platform. */
  static List<String> usualDocumentAddresses() {
    return List.of("/openapi.json", "/openapi.yaml", "/.well-known/openapi.yaml", "/openapi.yml");
  }

  /** Where frameworks serve the document that they make of the code. */
  static List<String> frameworkDocumentAddresses() {
    return List.of(
        "/v3/api-docs", "/q/openapi?format=json", "/openapi", "/swagger.json", "/api-docs");
  }

  /** The name used in settings and reports. */
  String key();

  /** What the profile knows of its platform, and as of when. */
  Sources sources();

  /**
   * Whether the plugin serves a manifest that leads to its document and says how callers sign in.
   */
  default boolean hasServedManifest() {
    return false;
  }

  /** Whether manifest and documents are files of a package. */
  default boolean readsPackage() {
    return false;
  }

  /** What to do where no document was found. */
  default String documentHint() {
    return "set specUrl";
  }

  /** Paths where the document usually is; empty where something must name its address. */
  default List<String> documentAddresses() {
    return List.of();
  }

  /** Where the platform wants users back after a sign-in, with zeros for the plugin's id. */
  URI callback();

  /** Whether the platform sends a key in the query where the document declares it there. */
  default boolean sendsKeyInQuery() {
    return false;
  }

  /**
   * Whether nothing tells how the platform names its client at a token endpoint, so that both ways
   * of RFC 6749, section 2.3.1, may be right.
   */
  default boolean mayNameClientByBasic() {
    return false;
  }

  /** Whether a rule of the platform's own tells of operations that redirect their callers. */
  default boolean mindsRedirects() {
    return false;
  }

  /** Whether the platform calls one https server by its lower-case host, without a port. */
  default boolean callsOneSecureServer() {
    return false;
  }

  /** How many operations the platform takes; empty without a limit. */
  default OptionalInt operationLimit() {
    return OptionalInt.empty();
  }

  /** Whether the platform fills {@code openaiFileIdRefs} with the files of a conversation. */
  default boolean sendsFiles() {
    return false;
  }

  /** Whether the platform's limit for the length of answers holds for requests too. */
  default boolean limitsRequests() {
    return false;
  }

  /**
   * From when on answers are slow or large.
   *
   * @param store whether the plugin is to be published in the platform's store
   */
  default AnswerBounds answerBounds(boolean store) {
    return AnswerBounds.USUAL;
  }

  /** How many letters an operationId may have; empty without a limit. */
  default OptionalInt longestOperationId() {
    return OptionalInt.of(64);
  }

  /** Whether the platform is known to send a header, or to have sent it, with its calls. */
  default boolean sends(String header) {
    return true;
  }

  /** Whether nobody knows if the platform fills the headers that a document declares. */
  default boolean mayFillHeaders() {
    return false;
  }

  /** Whether some page of the platform's own gives the flag of consequential operations so. */
  default boolean mayKnowFlag(String name) {
    return false;
  }

  /** Whether the platform asks its users before each write, unless the document says otherwise. */
  default boolean asksBeforeEachWrite() {
    return false;
  }

  /** Whether tokens are renewed at the {@code refreshUrl} of the document. */
  default boolean refreshesAtRefreshUrl() {
    return false;
  }

  /**
   * What becomes of a rule in this profile where that is not what the rule itself says.
   *
   * @param ruleId {@code area/name}
   */
  default Optional<RuleUse> use(String ruleId) {
    return Optional.empty();
  }
}
