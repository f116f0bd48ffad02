package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Received;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Read-only runs over real documents: nothing but reads is sent, and a POST only where the document
 * marks it as without consequences.
 */
class ReadOnlyCorpusTest {

  private static final Path SPECS = Path.of("..", "..", "shared", "corpus", "specs");
  private static final int DOCUMENTS = 210;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Limits SHORT =
      new Limits(Duration.ofSeconds(10), 25, Duration.ofSeconds(30), 4);

  @TempDir Path reports;

  private final List<String> posts = new ArrayList<>();
  private int served;

  @Test
  void real_plugins_are_only_read() throws IOException {
    assumeTrue(Files.isDirectory(SPECS), "the corpus is not here: " + SPECS);
    try (Stream<Path> files = Files.list(SPECS)) {
      for (Path file : files.sorted().toList()) {
        Optional<ApiDocument> document = read(file);
        if (served < DOCUMENTS && document.filter(found -> hasWrites(found)).isPresent()) {
          run(file, document.get());
        }
      }
    }
    assertThat(served).isEqualTo(DOCUMENTS);
    System.getLogger(ReadOnlyCorpusTest.class.getName())
        .log(System.Logger.Level.INFO, "POSTs that the documents mark as reading: " + posts);
  }

  private static Optional<ApiDocument> read(Path file) throws IOException {
    return DocumentReader.read(Files.readAllBytes(file), file.toUri()).model();
  }

  /** Only where there is something to write can anything go wrong. */
  private static boolean hasWrites(ApiDocument document) {
    return document.operations().stream().anyMatch(each -> !SAFE.contains(each.method()));
  }

  private void run(Path file, ApiDocument document) throws IOException {
    byte[] text = Files.readAllBytes(file);
    try (ScriptedServer server =
        ScriptedServer.playing((request, socket) -> answer(request, socket, text))) {
      Settings settings =
          SettingsBuilder.forPlugin(server.uri(""))
              .profile(Profile.GPT_ACTION)
              .specUrl("/openapi-of-the-corpus")
              .mode(Mode.READ_ONLY)
              .limits(SHORT)
              .reportsDirectory(reports)
              .build();
      Report report = ConformanceRun.execute(settings, Progress.SILENT);

      served++;
      assertThat(report.run().faults()).as(file.toString()).isEmpty();
      assertThat(server.requests()).as(file.toString()).hasSize(report.run().requests());
      server.requests().forEach(request -> judge(file, document, request));
    }
  }

  private static void answer(Received request, Socket socket, byte[] document) throws IOException {
    boolean asked = request.path().startsWith("/openapi-of-the-corpus");
    String body = asked ? new String(document, StandardCharsets.UTF_8) : "{\"id\":\"1\"}";
    String type = asked ? "application/yaml" : "application/json";
    ScriptedServer.write(
        socket, ScriptedServer.response(200, "Content-Type: " + type + "\r\n", body));
  }

  private void judge(Path file, ApiDocument document, Received request) {
    String method = request.line().split(" ")[0];
    String what = file.getFileName() + " " + request.line();
    if (!SAFE.contains(method)) {
      assertThat(method).as(what).isEqualTo("POST");
      String path = request.path().replaceAll("\\?.*", "");
      assertThat(document.operations())
          .as(what)
          .anyMatch(each -> isMarkedAsReading(each) && isAt(path, each));
      posts.add(what);
    }
  }

  private static boolean isAt(String path, Operation operation) {
    String template = operation.path().replaceAll("\\{[^}]*}", "\\\\E[^/]*\\\\Q");
    return path.matches(".*\\Q" + template + "\\E");
  }

  private static boolean isMarkedAsReading(Operation operation) {
    JsonNode flag = operation.node().path("x-openai-isConsequential");
    return operation.method().equals("POST") && flag.isBoolean() && !flag.booleanValue();
  }
}
