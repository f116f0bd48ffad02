package tree;

import io.github.pluginconformance.junit.PluginConformanceSuite;
import io.github.pluginconformance.junit.PluginUrl;
import org.junit.jupiter.api.AfterAll;

/** Three areas of rules as a tree. */
@PluginConformanceSuite(rules = {"openapi/*", "operation/*", "auth/*"})
class SuiteTest {

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
