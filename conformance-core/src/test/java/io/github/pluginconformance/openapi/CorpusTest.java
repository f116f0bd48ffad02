package io.github.pluginconformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads documents of real plugins, warts included. */
class CorpusTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");
  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");

  @Test
  void at_least_92_percent_of_real_documents_load() throws IOException {
    List<Path> specs = specs();
    Map<String, Integer> refusals = new TreeMap<>();
    int loaded = 0;
    int operations = 0;
    for (Path spec : specs) {
      Reading reading = DocumentReader.read(Files.readAllBytes(spec), LOCATION);
      if (reading.model().isPresent()) {
        loaded++;
        operations += reading.model().get().operations().size();
      } else {
        reading.faults().stream()
            .filter(DocumentFault::fatal)
            .forEach(fault -> refusals.merge(fault.kind(), 1, Integer::sum));
        if (System.getProperty("corpus.details") != null) {
          System.out.println(spec.getFileName() + " " + reading.faults());
        }
      }
    }
    System.out.println(
        "corpus: "
            + loaded
            + " of "
            + specs.size()
            + " documents load, "
            + operations
            + " operations; refused: "
            + refusals);
    assertThat(loaded).isGreaterThanOrEqualTo((int) Math.ceil(specs.size() * 0.92));
  }

  private static List<Path> specs() throws IOException {
    assumeThat(SPECS).as("the corpus of real documents beside the checkout").isDirectory();
    List<Path> specs = new ArrayList<>();
    try (Stream<Path> files = Files.list(SPECS)) {
      files.sorted().forEach(specs::add);
    }
    return specs;
  }
}
