package io.github.pluginconformance.benchmark;

import io.github.pluginconformance.examples.todo.TodoServer;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done for each answer, each document and each line of a report, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SingleSteps {

  private static final URI PLACE = URI.create("https://todo.example.com/openapi.yaml");
  private static final String YAML = "/io/github/pluginconformance/examples/todo/openapi.yaml";
  private static final String TODO =
      "{\"id\":%d,\"text\":\"Buy oat milk,"
          + " %d\",\"link\":\"https://todo.example.com/todos/kaj/%d\"}";
  private static final int MANY = 20;

  private final byte[] yaml = yaml();
  private final String text =
      IntStream.range(0, MANY)
          .mapToObj(i -> TODO.replace("%d", Integer.toString(i + 1)))
          .collect(Collectors.joining(",", "{\"todos\":[", "]}"));
  private final ApiDocument document = DocumentReader.read(yaml, PLACE).model().orElseThrow();
  private final Contract contract = Contract.of(document);
  private final Operation list = document.operations().get(0);
  private final ReceivedResponse first = answer();
  private final Redactor redactor = new Redactor();

  /** Makes sure that good is measured. */
  @Setup
  public void check() {
    redactor.register(Secret.of("TODO_TOKEN", "a-long-token-that-is-nowhere-in-it"));
    List<Breach> breaches = contract.judgeAnswer(list, first);
    if (!breaches.isEmpty()) {
      throw new IllegalStateException("a good answer is wanted, not one with " + breaches);
    }
  }

  private static byte[] yaml() {
    try (InputStream in = Objects.requireNonNull(TodoServer.class.getResourceAsStream(YAML))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReceivedResponse answer() {
    return new ReceivedResponse(
        200,
        List.of(new Header("Content-Type", "application/json")),
        text.getBytes(StandardCharsets.UTF_8),
        false,
        List.of());
  }

  /** Reads and judges an answer of twenty things by a compiled contract. */
  @Benchmark
  public List<Breach> judgeAnAnswer() {
    return contract.judgeAnswer(list, answer());
  }

  /** Judges the same answer once more: it has been read before. */
  @Benchmark
  public List<Breach> judgeAnAnswerThatWasRead() {
    return contract.judgeAnswer(list, first);
  }

  /** Compiles the schemas that one answer needs, and judges it. */
  @Benchmark
  public List<Breach> compileSchemas() {
    return Contract.of(document).judgeAnswer(list, first);
  }

  /** Looks for one secret, in all its encodings, in the text of an answer. */
  @Benchmark
  public String redact() {
    return redactor.redact(text);
  }

  /** Reads the OpenAPI document of the todo example. */
  @Benchmark
  public Object readYaml() {
    return DocumentReader.read(yaml, PLACE);
  }
}
