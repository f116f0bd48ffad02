package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.junit.UsersProject.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The extension works whatever versions of Jackson, HttpClient, JUnit, AssertJ and REST Assured a
 * user's BOM brings. Most BOMs only with the Maven profile {@code boms}.
 */
class BomIT {

  private static final String BOOT = "org.springframework.boot:spring-boot-dependencies:";
  private static final String QUARKUS = "io.quarkus.platform:quarkus-bom:";

  private static final String QUARKUS_LOGGING =
      "<dependency><groupId>org.jboss.logging</groupId>"
          + "<artifactId>commons-logging-jboss-logging</artifactId></dependency>";

  @TempDir Path folder;

  /**
   * A BOM, and what it brings.
   *
   * @param always whether it is tried in each build
   * @param restAssured the version to ask for, where the BOM has none
   * @param httpClient likewise
   */
  record Bom(
      String coordinates, boolean always, String jackson, String restAssured, String httpClient) {

    /** It manages no AssertJ, and takes Commons Logging out of HttpClient for one of its own. */
    boolean isQuarkus() {
      return coordinates.startsWith(QUARKUS);
    }

    @Override
    public String toString() {
      return coordinates;
    }
  }

  static Stream<Bom> boms() {
    boolean all = "all".equals(System.getProperty("it.boms"));
    return Stream.of(
            new Bom(BOOT + "3.1.12", false, "2.15.4", "", ""),
            new Bom(BOOT + "3.2.12", true, "2.15.4", "", ""),
            new Bom(BOOT + "3.3.13", false, "2.17.3", "", ""),
            new Bom(BOOT + "3.5.16", true, "2.21.4", "", ""),
            new Bom(BOOT + "4.0.9", true, "2.21", "6.0.1", ""),
            new Bom(BOOT + "4.1.2", false, "2.21.7", "6.0.1", ""),
            new Bom(QUARKUS + "3.15.1", false, "2.17", "", "5.2.1"),
            new Bom(QUARKUS + "3.40.1", false, "2.2", "", "5.6.5"))
        .filter(bom -> all || bom.always());
  }

  @ParameterizedTest
  @MethodSource("boms")
  void should_work_with_what_the_bom_brings(Bom bom) throws Exception {
    String[] names = bom.coordinates().split(":");
    Result result =
        UsersProject.copyOf("bom", folder)
            .inPom("rest-assured version", version(bom.restAssured()))
            .inPom("httpclient5 version", version(bom.httpClient()))
            .inPom("assertj version", bom.isQuarkus() ? version("3.27.7") : "")
            .inPom("more dependencies", bom.isQuarkus() ? QUARKUS_LOGGING : "")
            .build(
                "-Dbom.groupId=" + names[0],
                "-Dbom.artifactId=" + names[1],
                "-Dbom.version=" + names[2],
                "test");

    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output())
        .contains(
            "The BOM chose Jackson " + bom.jackson(),
            "Report: target/plugin-conformance/bom.PluginSuiteTest/report.html");
    assertThat(folder.resolve("target/surefire-reports/TEST-bom.PluginSuiteTest.xml"))
        .content()
        .contains("<testcase name=\"operation/succeeds\" classname=\"bom.PluginSuiteTest\"");
  }

  private static String version(String wanted) {
    return wanted.isEmpty() ? "" : "<version>" + wanted + "</version>";
  }
}
