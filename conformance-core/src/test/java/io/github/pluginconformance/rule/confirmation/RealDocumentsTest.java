package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looks at how the operations of real plugins are classified, and how many would be flagged. */
@Timeout(300)
class RealDocumentsTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");

  @Test
  void most_posts_of_real_plugins_are_left_alone() throws IOException {
    List<Evidence> all = evidence();
    long posts =
        all.stream().flatMap(RealDocumentsTest::seen).filter(RealDocumentsTest::isPost).count();
    long warnings =
        findings(all, new Declared())
            .filter(one -> one.level() == Level.WARNING)
            .filter(one -> one.subject().startsWith("POST"))
            .count();
    System.out.println(posts + " POSTs, of which " + warnings + " are to be declared");
    assertThat(warnings).isLessThan(posts / 2);
  }

  @Test
  void the_flag_is_rarely_doubted() throws IOException {
    List<Evidence> all = evidence();
    assertThat(findings(all, new FlagPlausible())).hasSizeLessThan(10);
    assertThat(findings(all, new FlagWellFormed())).hasSizeLessThan(10);
  }

  private static Stream<Finding> findings(List<Evidence> all, Rule rule) {
    return all.stream().flatMap(evidence -> rule.judge(evidence).findings().stream());
  }

  private static boolean isPost(ClassifiedOperation one) {
    return one.operation().method().equals("POST");
  }

  private static Stream<ClassifiedOperation> seen(Evidence evidence) {
    return evidence.part(ConfirmationsSeen.class).orElseThrow().all().stream();
  }

  private static List<Evidence> evidence() throws IOException {
    assumeThat(SPECS).as("documents of real plugins beside the checkout").isDirectory();
    List<Evidence> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(SPECS)) {
      for (Path file : files.sorted().toList()) {
        DocumentReader.read(Files.readAllBytes(file), URI.create("http://localhost:8080"))
            .model()
            .map(
                (ApiDocument document) ->
                    Documents.evidence(document, Documents.settings().build(), "none"))
            .ifPresent(all::add);
      }
    }
    return all;
  }
}
