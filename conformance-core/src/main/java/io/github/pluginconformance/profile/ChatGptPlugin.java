package io.github.pluginconformance.profile;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A ChatGPT plugin: a manifest at {@code /.well-known/ai-plugin.json} leads to the document. */
final class ChatGptPlugin implements Profile {

  private static final Sources SOURCES =
      new Sources(
          "OpenAI's plugin documentation (June 2023) and the manifests of the plugin store",
          LocalDate.of(2024, 4, 9),
          LocalDate.of(2024, 4, 9));

  private static final URI CALLBACK =
      URI.create(
          "https://chat.openai.com/aip/plugin-00000000-0000-0000-0000-000000000000/oauth/callback");

  @Override
  public String key() {
    return "chatgpt-plugin";
  }

  @Override
  public Sources sources() {
    return SOURCES;
  }

  @Override
  public boolean hasServedManifest() {
    return true;
  }

  @Override
  public boolean readsPackage() {
    return false;
  }

  @Override
  public String documentHint() {
    return "set specUrl";
  }

  @Override
  public List<String> documentAddresses() {
    return List.of();
  }

  @Override
  public URI callback() {
    return CALLBACK;
  }

  @Override
  public boolean sendsKeyInQuery() {
    return false;
  }

  @Override
  public boolean mayNameClientByBasic() {
    return false;
  }

  @Override
  public boolean mindsRedirects() {
    return false;
  }

  @Override
  public boolean callsOneSecureServer() {
    return false;
  }

  @Override
  public OptionalInt operationLimit() {
    return OptionalInt.empty();
  }

  @Override
  public boolean sendsFiles() {
    return false;
  }

  @Override
  public boolean limitsRequests() {
    return false;
  }

  @Override
  public Optional<RuleUse> use(String ruleId) {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return key();
  }
}
