package io.github.pluginconformance.examples.oauth;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=configtree:src/test/credentials/")
class OAuthPluginTest {

  @PluginUrl @LocalServerPort int port;

  // One test per rule, named by its id. The whole sign-in is played: login, consent, code, token.
  @PluginConformanceTest
  void conforms() {}
}
