package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plans runs over real documents: nothing crashes, and a read-only run has consent for everything
 * that it would send.
 */
class CorpusConsentTest {

  private static final Path SPECS = Path.of("..", "..", "shared", "corpus", "specs");
  private static final URI BASE = URI.create("http://localhost:1");

  @Test
  void real_documents_can_be_planned_and_read_only_plans_hold_nothing_that_writes()
      throws IOException {
    assumeTrue(Files.isDirectory(SPECS), "the corpus is not here: " + SPECS);
    Map<String, Integer> counts = new TreeMap<>();
    for (Path file : files()) {
      Optional<ApiDocument> document =
          DocumentReader.read(Files.readAllBytes(file), BASE.resolve("/openapi.json")).model();
      document.ifPresent(found -> plan(found, counts));
    }
    assertThat(counts.getOrDefault("operations", 0)).isGreaterThan(1000);
  }

  private static void plan(ApiDocument document, Map<String, Integer> counts) {
    counts.merge("documents", 1, Integer::sum);
    counts.merge("operations", document.operations().size(), Integer::sum);
    SessionComponents parts =
        SessionComponents.withoutRun(document, TodoRun.settings(BASE).mode(Mode.READ_ONLY).build());
    SessionComponents writing =
        SessionComponents.withoutRun(document, TodoRun.settings(BASE).mode(Mode.OWN_DATA).build());
    for (OperationShape shape : parts.shapes().all()) {
      boolean safe = AccessClassifier.isSafeMethod(shape.operation());
      boolean allowed = parts.consent().forbidden(shape.operation()).isEmpty();
      counts.merge(shape.operation().method() + " " + shape.access(), 1, Integer::sum);
      if (allowed && !safe) {
        counts.merge("POST allowed read-only", 1, Integer::sum);
        assertThat(AccessClassifier.documentSaysReadOnly(shape.operation())).isTrue();
      }
      Preparation preparation = writing.preparer().prepare(shape, CallTarget.NONE);
      String missing = preparation.missing() == null ? "" : preparation.missing();
      String outcome =
          missing.isEmpty()
              ? "prepared"
              : missing.startsWith("our request") ? "our fault" : "missing value";
      counts.merge(outcome, 1, Integer::sum);
      if (outcome.equals("our fault")) {
        counts.merge(outcome + ": " + missing.replaceAll("[0-9'\"].*", ""), 1, Integer::sum);
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.sorted().collect(Collectors.toList());
    }
  }
}
