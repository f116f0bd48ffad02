package io.github.pluginconformance.settings;

/** What the plugin under test is made for. */
public enum Profile {
  /** A ChatGPT plugin: manifest at {@code /.well-known/ai-plugin.json}. */
  CHATGPT_PLUGIN("chatgpt-plugin"),
  /** A GPT Action: an OpenAPI document without a manifest. */
  GPT_ACTION("gpt-action");

  private final String key;

  Profile(String key) {
    this.key = key;
  }

  /** The name used in settings and reports. */
  public String key() {
    return key;
  }
}
