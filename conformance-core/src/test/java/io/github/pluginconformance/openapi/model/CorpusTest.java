package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.document.DocumentFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads documents of real plugins, warts included. */
@Timeout(300)
class CorpusTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");
  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");

  @Test
  void at_least_92_percent_of_real_documents_load() throws IOException {
    List<Reading> readings = readings();
    Map<String, Integer> refusals = new TreeMap<>();
    readings.stream()
        .flatMap(reading -> reading.faults().stream())
        .filter(DocumentFault::fatal)
        .forEach(fault -> refusals.merge(fault.kind(), 1, Integer::sum));
    long loaded = readings.stream().filter(reading -> reading.model().isPresent()).count();
    System.out.println(loaded + " of " + readings.size() + " documents load; refused: " + refusals);
    assertThat(loaded).isGreaterThanOrEqualTo((long) Math.ceil(readings.size() * 0.92));
  }

  @Test
  void every_schema_of_real_documents_judges_a_value_or_says_why_not() throws IOException {
    int judged = 0;
    Map<String, Integer> undecided = new TreeMap<>();
    for (Reading reading : readings()) {
      if (reading.document() != null) {
        Contract contract = Contract.of(reading.document());
        for (SchemaRef schema : schemas(reading.document())) {
          judged++;
          contract
              .validate(schema, JsonNodeFactory.instance.objectNode(), Direction.RESPONSE)
              .stream()
              .filter(breach -> breach.kind() == Breach.Kind.UNDECIDED)
              .forEach(breach -> undecided.merge(breach.message(), 1, Integer::sum));
        }
      }
    }
    System.out.println(judged + " schemas judge; undecided: " + undecided);
    assertThat(undecided.values().stream().mapToInt(Integer::intValue).sum())
        .isLessThan(judged / 50);
  }

  private static List<SchemaRef> schemas(ApiDocument document) {
    return document.operations().stream()
        .flatMap(
            operation ->
                Stream.concat(
                    operation.responses().stream().flatMap(response -> response.content().stream()),
                    Stream.ofNullable(operation.requestBody())
                        .flatMap(body -> body.content().stream())))
        .map(MediaTypeSpec::schema)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Reading> readings() throws IOException {
    assumeThat(SPECS).as("documents of real plugins beside the checkout").isDirectory();
    List<Reading> readings = new ArrayList<>();
    try (Stream<Path> files = Files.list(SPECS)) {
      for (Path file : files.sorted().toList()) {
        readings.add(DocumentReader.read(Files.readAllBytes(file), LOCATION));
      }
    }
    return readings;
  }
}
