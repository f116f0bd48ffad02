package bom;

import io.github.pluginconformance.junit.PluginConformanceSuite;
import io.github.pluginconformance.junit.PluginUrl;
import org.junit.jupiter.api.AfterAll;

/** The same as a tree of the engine that comes with the extension. */
@PluginConformanceSuite(
    rules = {"manifest/strict-json", "manifest/required-fields", "operation/succeeds"})
class PluginSuiteTest {

  private static final TinyPlugin PLUGIN = TinyPlugin.good();

  @PluginUrl
  static String url() {
    return PLUGIN.url();
  }

  @AfterAll
  static void stop() {
    PLUGIN.close();
  }
}
