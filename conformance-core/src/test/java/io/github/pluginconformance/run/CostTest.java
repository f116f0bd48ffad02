package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Fault;
import io.github.pluginconformance.testing.TodoServer.Style;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a find and a judgement may cost, by ratios that are the same on every machine. */
class CostTest {

  /** It was 140 when this was written. */
  private static final int MOST_REQUESTS_FOR_A_FIND = 200;

  /** It was 97 when this was written. */
  private static final int MOST_BYTES_FOR_A_BYTE = 150;

  private static final int JUDGED = 200;
  private static final int MANY = 20;

  private static final Map<Fault, String> FOUND_BY =
      Map.of(
          Fault.WRONG_ONCE_FILLED, "operation/body-matches-schema",
          Fault.KEEPS_NOTHING, "operation/create-then-read",
          Fault.DIES_ON_EMPTY, "operation/no-server-error");

  @TempDir Path reports;

  @Test
  void should_need_no_more_requests_for_a_find_than_it_did() {
    int requests = 0;
    int found = 0;
    for (Map.Entry<Fault, String> fault : FOUND_BY.entrySet()) {
      Report report = run(fault.getKey());
      requests += report.run().requests();
      found += isViolated(report, fault.getValue()) ? 1 : 0;
    }

    assertThat(found).isEqualTo(FOUND_BY.size());
    assertThat(requests / found).isLessThan(MOST_REQUESTS_FOR_A_FIND);
  }

  private Report run(Fault fault) {
    try (TodoServer plugin = TodoServer.start(Style.ID, true, fault)) {
      return ConformanceRun.execute(
          SettingsBuilder.forPlugin(plugin.uri()).reportsDirectory(reports).build(),
          Progress.SILENT);
    }
  }

  private static boolean isViolated(Report report, String rule) {
    return report.rules().stream()
        .anyMatch(one -> one.id().equals(rule) && one.outcome().equals("violated"));
  }

  @Test
  void should_allocate_no_more_for_a_judged_answer_than_it_did() {
    assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean, "another JVM");
    ApiDocument document =
        DocumentReader.read(
                DOCUMENT.getBytes(StandardCharsets.UTF_8), URI.create("https://a.example/api"))
            .model()
            .orElseThrow();
    Contract contract = Contract.of(document);
    byte[] body =
        IntStream.range(0, MANY)
            .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"thing " + i + "\"}")
            .collect(Collectors.joining(",", "{\"items\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8);
    judge(contract, document, body); // schemas are compiled once

    long bytes = allocated();
    for (int i = 0; i < JUDGED; i++) {
      judge(contract, document, body);
    }

    assertThat((allocated() - bytes) / JUDGED / body.length).isLessThan(MOST_BYTES_FOR_A_BYTE);
  }

  private static void judge(Contract contract, ApiDocument document, byte[] body) {
    List<Header> head = List.of(new Header("Content-Type", "application/json"));
    ReceivedResponse answer = new ReceivedResponse(200, head, body, false, List.of());
    assertThat(contract.judgeAnswer(document.operations().get(0), answer)).isEmpty();
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things:
          get:
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema:
                      type: object
                      required: [items]
                      properties:
                        items:
                          type: array
                          items:
                            type: object
                            required: [id, name]
                            additionalProperties: false
                            properties:
                              id: {type: integer}
                              name: {type: string, minLength: 1, maxLength: 80}
      """;
}
