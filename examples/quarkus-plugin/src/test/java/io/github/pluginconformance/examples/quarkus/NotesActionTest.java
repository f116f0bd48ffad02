package io.github.pluginconformance.examples.quarkus;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;

@QuarkusTest
class NotesActionTest {

  // A static method, not an injected field: Quarkus injects into another instance of this class.
  @PluginUrl
  static String url() {
    return ConfigProvider.getConfig().getValue("test.url", String.class);
  }

  // One test per rule, named by its id. A GPT Action has no manifest.
  @PluginConformanceTest(
      profile = "gpt-action",
      specUrl = "/openapi.json",
      publicUrl = "https://notes.example.com")
  void conforms() {}
}
