package io.github.pluginconformance.probe.operation.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.RunIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger on disk. A line that is cut off, as the last one of a killed run may be, and one
 * whose event is not known are passed over.
 */
public final class RecordedRuns {

  private final Map<RunIdentity, RunReading> runs = new LinkedHashMap<>();
  private @Nullable RunReading current;

  private RecordedRuns() {}

  /**
   * The runs that the file tells of, in order; none where there is no file. What stands before the
   * first run belongs to one whose identity is not known: its letters are empty.
   *
   * @throws IOException if it cannot be read
   */
  public static List<RecordedRun> read(Path file) throws IOException {
    RecordedRuns runs = new RecordedRuns();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      // By bytes: what was cut off in the middle of a character is no reason to read nothing.
      for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n")) {
        StrictJsonReader.strictly(line).filter(JsonNode::isObject).ifPresent(runs::take);
      }
    }
    return runs.runs.values().stream().map(RunReading::run).toList();
  }

  /** A run that is cleaned up later goes on under its own name. */
  private void take(JsonNode line) {
    boolean begins = line.path("event").asText().equals("run");
    RunReading run = current;
    if (begins || run == null) {
      RunIdentity identity = new RunIdentity(line.path("seed").asLong(), line.path("run").asText());
      run = runs.computeIfAbsent(identity, RunReading::new);
      run.begin(line.path("baseUrl").asText());
      current = run;
    }
    run.take(line);
  }
}
