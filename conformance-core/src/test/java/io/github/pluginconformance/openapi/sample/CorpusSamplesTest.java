package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well samples and mutants do on the documents of real plugins. */
class CorpusSamplesTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");
  private static final URI SOMEWHERE = URI.create("http://localhost/openapi.yaml");
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, Integer> unnamed = new TreeMap<>();
  private int bodies;
  private int validBodies;
  private int parameters;
  private int validParameters;
  private int mutants;
  private int invalidMutants;

  @Test
  void should_sample_nearly_every_request_and_prove_every_mutant() throws Exception {
    assumeThat(SPECS).as("the corpus of real documents beside the checkout").isDirectory();
    try (Stream<Path> files = Files.list(SPECS)) {
      files.sorted().forEach(this::look);
    }
    System.out.printf(
        "samples: %d of %d bodies, %d of %d parameters; mutants: %d of %d invalid; without: %s%n",
        validBodies, bodies, validParameters, parameters, invalidMutants, mutants, unnamed);
    assertThat(validBodies / (double) bodies).isGreaterThanOrEqualTo(0.97);
    assertThat(validParameters / (double) parameters).isGreaterThanOrEqualTo(0.97);
    assertThat(invalidMutants / (double) mutants).isGreaterThanOrEqualTo(0.999);
    assertThat(unnamed.keySet()).noneMatch(String::isBlank);
  }

  private void look(Path file) {
    try {
      DocumentReader.read(Files.readAllBytes(file), SOMEWHERE).model().ifPresent(this::look);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void look(ApiDocument document) {
    Contract contract = Contract.of(document);
    SampleGenerator generator = SampleGenerator.of(contract, 1);
    for (Operation operation : document.operations()) {
      Map<String, JsonNode> values = new LinkedHashMap<>();
      operation.parameters().forEach(one -> sample(generator, contract, one, values));
      mutate(contract, operation, body(generator, contract, operation, values));
    }
  }

  private void sample(
      SampleGenerator generator,
      Contract contract,
      Parameter parameter,
      Map<String, JsonNode> values) {
    parameters++;
    Sampling sampling = generator.parameter(parameter, ValueSource.NONE);
    if (counted(contract, parameter.schema(), sampling)) {
      validParameters++;
      values.put(parameter.in() + " " + parameter.name(), ((Sample) sampling).value());
    }
  }

  private ValidInput body(
      SampleGenerator generator,
      Contract contract,
      Operation operation,
      Map<String, JsonNode> values) {
    List<MediaTypeSpec> contents =
        operation.requestBody() == null ? List.of() : operation.requestBody().content();
    ValidInput input = new ValidInput(values, null, null);
    for (MediaTypeSpec content : contents) {
      for (Extent extent : content.schema() == null ? new Extent[0] : Extent.values()) {
        bodies++;
        Sampling sampling = generator.body(content, extent, ValueSource.NONE);
        if (counted(contract, content.schema(), sampling)) {
          validBodies++;
          input = new ValidInput(values, ((Sample) sampling).value(), content.range());
        }
      }
    }
    return input;
  }

  private boolean counted(Contract contract, SchemaRef schema, Sampling sampling) {
    if (sampling instanceof Ungeneratable none) {
      unnamed.merge(none.reason(), 1, Integer::sum);
      return false;
    }
    JsonNode value = ((Sample) sampling).value();
    return schema == null || contract.validate(schema, value, Direction.REQUEST).isEmpty();
  }

  private void mutate(Contract contract, Operation operation, ValidInput input) {
    List<Mutant> all = new ArrayList<>(Mutants.of(contract).all(operation, input));
    all.removeIf(mutant -> mutant.kind().mayBeTaken());
    for (Mutant mutant : all) {
      mutants++;
      if (isInvalid(contract, operation, input, mutant)) {
        invalidMutants++;
      }
    }
  }

  /** Judges a mutant anew by what would go over the wire. */
  private static boolean isInvalid(
      Contract contract, Operation operation, ValidInput input, Mutant mutant) {
    return switch (mutant.kind()) {
      case EMPTY_BODY -> operation.requestBody().required() && mutant.body() == null;
      case WRONG_CONTENT_TYPE ->
          operation.requestBody().content().stream()
              .noneMatch(content -> content.range().equals(mutant.contentType()));
      case MALFORMED_JSON -> parsed(mutant.body()) == null;
      default ->
          mutant.parameters().equals(input.parameters())
              ? isInvalidBody(contract, operation, mutant)
              : isInvalidParameter(contract, operation, input, mutant);
    };
  }

  private static boolean isInvalidBody(Contract contract, Operation operation, Mutant mutant) {
    JsonNode body = parsed(mutant.body());
    return operation.requestBody().content().stream()
        .filter(content -> content.range().equals(mutant.contentType()))
        .allMatch(
            content -> !contract.validate(content.schema(), body, Direction.REQUEST).isEmpty());
  }

  private static boolean isInvalidParameter(
      Contract contract, Operation operation, ValidInput input, Mutant mutant) {
    return operation.parameters().stream()
            .filter(
                parameter -> {
                  String key = parameter.in() + " " + parameter.name();
                  JsonNode before = input.parameters().get(key);
                  JsonNode after = mutant.parameters().get(key);
                  return !Objects.equals(before, after)
                      && (after == null
                          ? parameter.required()
                          : !contract
                              .validate(parameter.schema(), after, Direction.REQUEST)
                              .isEmpty());
                })
            .count()
        == 1;
  }

  private static JsonNode parsed(String body) {
    try {
      return STRICT.readTree(body);
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }
}
