package io.github.pluginconformance.profile;

import java.net.URI;
import java.time.LocalDate;

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
  public URI callback() {
    return CALLBACK;
  }

  @Override
  public String toString() {
    return key();
  }
}
