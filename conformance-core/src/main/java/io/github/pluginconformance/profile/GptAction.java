package io.github.pluginconformance.profile;

import io.github.pluginconformance.profile.RuleUse.Weight;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A GPT Action: the document alone says what there is, how callers sign in, and where. */
final class GptAction implements Profile {

  private static final Sources SOURCES =
      new Sources("OpenAI's GPT Actions documentation", LocalDate.of(2026, 11, 23), null);

  private static final URI CALLBACK =
      URI.create("https://chatgpt.com/aip/g-" + "0".repeat(40) + "/oauth/callback");

  private static final int OPERATIONS = 30;

  private static final RuleTable RULES =
      new RuleTable()
          .put(
              Weight.NOTE,
              "the platform's documentation says what becomes of an operation without the flag",
              "confirmation/declared")
          .put(Weight.OFF, "a GPT Action has no manifest to agree with", "openapi/security-agrees")
          .put(
              Weight.ERROR,
              "the platform binds actions by these and refuses others",
              "openapi/operation-ids",
              "openapi/server-on-own-domain");

  @Override
  public String key() {
    return "gpt-action";
  }

  @Override
  public Sources sources() {
    return SOURCES;
  }

  @Override
  public List<String> documentAddresses() {
    return Profile.usualDocumentAddresses();
  }

  @Override
  public URI callback() {
    return CALLBACK;
  }

  @Override
  public boolean callsOneSecureServer() {
    return true;
  }

  @Override
  public OptionalInt operationLimit() {
    return OptionalInt.of(OPERATIONS);
  }

  @Override
  public boolean sendsFiles() {
    return true;
  }

  @Override
  public boolean limitsRequests() {
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
