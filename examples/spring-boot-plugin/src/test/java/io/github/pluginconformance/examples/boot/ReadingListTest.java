package io.github.pluginconformance.examples.boot;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=configtree:src/test/credentials/",
      // The second opinion below knows OpenAPI 3.0 only; the gate of the build looks at 3.1.
      "springdoc.api-docs.version=openapi_3_0"
    })
class ReadingListTest {

  @PluginUrl @LocalServerPort int port;

  // One test per rule, named by its id. swagger-request-validator is asked about each answer too.
  @PluginConformanceTest(settings = "secondOpinion=true")
  void conforms() {}
}
