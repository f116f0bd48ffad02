package tree;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import org.junit.jupiter.api.AfterAll;

/** Three rules as invocations of a method. */
class MethodTest {

  private static final TinyPlugin PLUGIN = TinyPlugin.good();

  @PluginUrl
  static String url() {
    return PLUGIN.url();
  }

  @AfterAll
  static void stop() {
    PLUGIN.close();
  }

  @PluginConformanceTest(
      rules = {"manifest/strict-json", "manifest/required-fields", "operation/succeeds"})
  void conforms() {}
}
