package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs over documents of approved plugins, each behind a server that answers as its document
 * says. {@code -Dapproved=1} runs all of them, else it is each twentieth.
 */
class ApprovedDocumentsTest {

  private static final Path SPECS = Path.of("..", "..", "shared", "corpus", "specs");
  private static final int STEP = Integer.getInteger("approved", 20);
  private static final URI SERVED = URI.create("https://things.example.com/document.yaml");

  /** A server that keeps nothing cannot show what was made; some documents allow no call at all. */
  private static final List<String> BEYOND =
      List.of(
          "operation/create-then-read",
          "operation/update-then-read",
          "operation/delete-then-gone",
          "operation/exercised");

  @TempDir Path reports;

  @Test
  void should_say_nothing_against_a_server_that_keeps_its_document() throws IOException {
    assumeThat(SPECS).as("the corpus of real documents beside the checkout").isDirectory();
    List<String> errors = new ArrayList<>();
    int runs = 0;
    List<Path> files = files();
    for (int i = 0; i < files.size(); i += STEP) {
      Path file = files.get(i);
      Optional<Report> report = run(Files.readAllBytes(file));
      runs += report.isPresent() ? 1 : 0;
      report.ifPresent(done -> errors(file.getFileName().toString(), done, errors));
    }
    System.out.println("corpus: " + runs + " approved documents behind a conforming server");
    // As in approved-documents-in-error.tsv: 475 characters where 300 are allowed.
    errors.removeIf(error -> error.contains("openapi/description-lengths"));
    assertThat(errors).isEmpty();
  }

  private Optional<Report> run(byte[] text) {
    Optional<ApiDocument> document = DocumentReader.read(text, SERVED).model();
    if (document.filter(one -> !one.operations().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    URI base = SERVED.resolve(document.get().operations().get(0).serverBase());
    URI origin = URI.create(base.getScheme() + "://" + base.getRawAuthority());
    try (ConformingMock mock = new ConformingMock(text, document.get(), origin)) {
      Settings settings =
          SettingsBuilder.forPlugin(mock.url())
              .publicUrl(origin)
              .rules(new RuleSelection(List.of("*"), BEYOND))
              .reportsDirectory(reports)
              .build();
      return mock.canAnswer()
          ? Optional.of(ConformanceRun.execute(settings, Progress.SILENT))
          : Optional.empty();
    }
  }

  private static void errors(String file, Report report, List<String> errors) {
    report.run().faults().forEach(fault -> errors.add(file + " " + fault));
    report
        .rules()
        .forEach(
            rule ->
                rule.findings().stream()
                    .filter(finding -> finding.level().equals("error"))
                    .forEach(finding -> errors.add(file + " " + rule.id() + " " + finding)));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(str|sis|oag)_.*"))
          .sorted()
          .toList();
    }
  }
}
