package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.coverage.Part;
import io.github.pluginconformance.openapi.coverage.RequestParts;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of the documents of real plugins the variations meet. */
class CorpusVariationsTest {

  private static final Path SPECS = Path.of("../../shared/corpus/specs");
  private static final URI SOMEWHERE = URI.create("http://localhost/openapi.yaml");

  /**
   * Its fields are {@code oneOf} a field and a welcome screen, and whatever is a field is a welcome
   * screen too: no value is a field alone, so that nothing of a field can be sent.
   */
  private static final String CONTRADICTORY = "str_tf_chatgpt_2a1cd91e099b_herokuapp_com_Typeform";

  private final Map<Part.Kind, Integer> declared = new EnumMap<>(Part.Kind.class);
  private final Map<Part.Kind, Integer> taken = new EnumMap<>(Part.Kind.class);
  private int variations;
  private int invalid;
  private int operations;
  private int unsampled;

  @Test
  void should_meet_nearly_every_property_listed_value_and_branch() throws Exception {
    assumeThat(SPECS).as("the corpus of real documents beside the checkout").isDirectory();
    try (Stream<Path> files = Files.list(SPECS)) {
      files
          .filter(file -> !file.getFileName().toString().startsWith(CONTRADICTORY))
          .sorted()
          .forEach(this::look);
    }
    System.out.printf(
        "%d operations, %d of them without a valid body, %d variations, %d invalid; declared %s,"
            + " met %s%n",
        operations, unsampled, variations, invalid, declared, taken);
    assertThat(invalid).isZero();
    for (Part.Kind kind : declared.keySet()) {
      assertThat(share(kind)).as("%s", kind).isGreaterThanOrEqualTo(0.98);
    }
  }

  private double share(Part.Kind kind) {
    return taken.get(kind) / (double) declared.get(kind);
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
    for (Operation operation : document.operations()) {
      look(contract, operation);
    }
  }

  private void look(Contract contract, Operation operation) {
    operations++;
    RequestParts parts = new RequestParts(contract, operation);
    ValidInput valid = valid(contract, operation);
    Set<Part> met = new LinkedHashSet<>(parts.taken(valid));
    for (Variation variation : Variations.of(contract, 1).all(operation, valid, place -> true)) {
      variations++;
      if (!isValid(contract, operation, variation.input())) {
        invalid++;
        System.out.println(operation.subject() + " " + variation);
      }
      met.addAll(parts.taken(variation.input()));
    }
    if (operation.requestBody() != null && valid.body() == null) {
      unsampled++;
      return;
    }
    for (Part part : parts.declared()) {
      declared.merge(part.kind(), 1, Integer::sum);
      if (met.contains(part)) {
        taken.merge(part.kind(), 1, Integer::sum);
      }
    }
  }

  private static ValidInput valid(Contract contract, Operation operation) {
    SampleGenerator samples = SampleGenerator.of(contract, 1);
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required()
          && samples.parameter(parameter, ValueSource.NONE) instanceof Sample sample) {
        values.put(parameter.in() + " " + parameter.name(), sample.value());
      }
    }
    List<MediaTypeSpec> contents =
        operation.requestBody() == null ? List.of() : operation.requestBody().content();
    for (MediaTypeSpec content : contents) {
      if (samples.body(content, Extent.TYPICAL, ValueSource.NONE) instanceof Sample sample) {
        return new ValidInput(values, sample.value(), content.range());
      }
    }
    return new ValidInput(values, null, null);
  }

  private static boolean isValid(Contract contract, Operation operation, ValidInput input) {
    boolean parameters =
        operation.parameters().stream()
            .filter(one -> one.schema() != null)
            .filter(one -> input.parameters().containsKey(one.in() + " " + one.name()))
            .allMatch(
                one ->
                    contract.isValid(
                        one.schema(),
                        input.parameters().get(one.in() + " " + one.name()),
                        Direction.REQUEST));
    JsonNode body = input.body();
    boolean fits =
        body == null
            || operation.requestBody().content().stream()
                .filter(content -> content.range().equals(input.contentType()))
                .allMatch(content -> contract.isValid(content.schema(), body, Direction.REQUEST));
    return parameters && fits;
  }
}
