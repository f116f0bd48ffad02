package io.github.pluginconformance.examples.copilot;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=configtree:src/test/credentials/",
      "example.redirect-uri=" + CopilotPlugin.CALLBACK
    })
class CopilotPluginTest {

  @PluginUrl @LocalServerPort int port;

  // One test per rule, named by its id. The package is read, and both of its APIs are called.
  @PluginConformanceTest(failOn = "warning")
  void conforms() {}
}
