package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packages that people have published: each error that is found in them is explained here. */
class PublicPackagesTest {

  private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "m365");

  private static final String SCHEMA = "copilot/manifest-schema";

  /**
   * Three of the four sample manifests of Microsoft's documentation; that of v2.3 is not in the
   * corpus. They write {@code none}, which no schema has, and leave out the {@code namespace},
   * which the schemas ask for from v2.2 on. The one of v2.4 names a card that is not beside it. The
   * last package gives {@code null} as a default, and the schema lists the types of a default.
   */
  private static final List<String> EXPLAINED =
      List.of(
          "0be6103af3 " + SCHEMA + " /namespace",
          "0be6103af3 " + SCHEMA + " auth/type",
          "13a07b21c8 " + SCHEMA + " auth/type",
          "1dd5034976 " + SCHEMA + " /namespace",
          "1dd5034976 " + SCHEMA + " auth/type",
          "1dd5034976 copilot/template-card"
              + " capabilities/response_semantics/static_template/file",
          "27f9b11f5c " + SCHEMA + " parameters/properties/language/default",
          "27f9b11f5c " + SCHEMA + " parameters/properties/query/default",
          "27f9b11f5c " + SCHEMA + " parameters/properties/question/default");

  @BeforeEach
  void find() {
    assumeTrue(Files.isDirectory(CORPUS), "there is no corpus beside the checkout");
  }

  @Test
  void should_find_no_error_that_is_not_explained() throws IOException {
    List<String> errors = new ArrayList<>();
    for (Path one : packages()) {
      Evidence evidence = RepairsPackage.look(one, Map.of());
      assertThat(evidence.part(PackageSeen.class).orElseThrow().manifest()).isNotNull();
      for (Rule rule : CopilotRules.all()) {
        rule.judge(evidence).findings().stream()
            .filter(finding -> finding.level() == Level.ERROR)
            .map(finding -> one.getFileName() + " " + rule.meta().id() + " " + place(finding))
            .forEach(errors::add);
      }
    }

    assertThat(packages()).hasSize(23);
    assertThat(errors).containsExactlyInAnyOrderElementsOf(EXPLAINED);
  }

  /** Examples of the documentation leave out {@code auth}, and so do public manifests. */
  @Test
  void should_warn_alone_of_what_stands_inside_of_an_mcp_runtime() throws IOException {
    for (Path one : packages()) {
      Evidence evidence = RepairsPackage.look(one, Map.of());

      assertThat(RepairsPackage.judge("copilot/other-runtimes", evidence).findings())
          .as(one.toString())
          .allMatch(finding -> finding.level() == Level.WARNING);
    }
  }

  private static String place(Finding finding) {
    return String.valueOf(finding.location());
  }

  private static List<Path> packages() throws IOException {
    try (Stream<Path> packages = Files.list(CORPUS)) {
      return packages.filter(Files::isDirectory).sorted().toList();
    }
  }
}
