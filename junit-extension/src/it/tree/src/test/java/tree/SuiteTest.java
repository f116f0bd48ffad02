package tree;

import io.github.pluginconformance.junit.PluginConformanceSuite;
import io.github.pluginconformance.junit.PluginUrl;
import org.junit.jupiter.api.AfterAll;

/** All rules as a tree of areas. */
@PluginConformanceSuite
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
