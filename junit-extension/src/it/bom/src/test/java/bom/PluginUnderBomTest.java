package bom;

import static io.github.pluginconformance.junit.ConformanceAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pluginconformance.junit.PluginConformance;
import io.github.pluginconformance.junit.PluginConformanceExtension;
import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import io.github.pluginconformance.report.Report;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide shows, with the libraries that the BOM chose. */
@ExtendWith(PluginConformanceExtension.class)
class PluginUnderBomTest {

  private static final TinyPlugin PLUGIN = TinyPlugin.good();

  @PluginUrl
  static String url() {
    return PLUGIN.url();
  }

  @AfterAll
  static void stop() {
    System.out.println(
        "The BOM chose Jackson "
            + com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION
            + " and HttpClient "
            + org.apache.hc.core5.util.VersionInfo.loadVersionInfo(
                    "org.apache.hc.client5", PluginUnderBomTest.class.getClassLoader())
                .getRelease());
    PLUGIN.close();
  }

  @PluginConformanceTest(
      rules = {"manifest/strict-json", "manifest/required-fields", "operation/succeeds"})
  void conforms() {}

  @Test
  void should_judge_by_every_rule() {
    Report report = PluginConformance.check(URI.create(url()));

    List<String> errored =
        report.rules().stream()
            .filter(rule -> rule.outcome().equals("errored"))
            .map(rule -> rule.id() + ": " + rule.reason())
            .toList();
    assertEquals(List.of(), errored);
    assertThat(report).satisfies("operation/body-matches-schema");
  }

  @Test
  void should_inject_requests(RequestSpecification plugin) {
    plugin.get("/todos").then().statusCode(200);
  }
}
