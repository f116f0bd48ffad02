package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.secret.NamedSecrets;
import io.github.pluginconformance.secret.PrivateFile;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on disk, {@code ledger.jsonl} in the reports directory, one line per event, so that
 * what a killed run left behind can be found. Every write stands in it before it goes out. What
 * earlier runs left stays in the file; once nothing is left of any of them, it is begun anew. Where
 * that directory does not exist nothing is written; a disk that fails does not stop a run.
 */
public final class LedgerFile {

  /** The name of the file. */
  public static final String NAME = "ledger.jsonl";

  private final Settings settings;
  private final RunIdentity identity;
  private final Redactor redactor;
  private boolean begun;

  public LedgerFile(Settings settings, RunIdentity identity, Redactor redactor) {
    this.settings = settings;
    this.identity = identity;
    this.redactor = redactor;
  }

  /**
   * Notes a write that is about to go out.
   *
   * @param raw the body as text, where it is sent as it is
   */
  void attempt(int number, PreparedCall call, @Nullable String raw, URI address) {
    ObjectNode line = line("attempt").put("number", number);
    line.put("method", call.operation().method()).put("path", call.operation().path());
    line.put("url", NamedSecrets.inUri(redactor.redact(address.toString())));
    parameters(line.putObject("parameters"), call.parameters());
    if (raw != null) {
      line.put("text", NamedSecrets.inBody("", redactor.redact(raw)));
    } else if (call.body() != null) {
      line.put("contentType", call.contentType()).set("body", call.body());
    }
    write(line);
  }

  private void parameters(ObjectNode places, Map<String, JsonNode> parameters) {
    parameters.forEach(
        (key, value) -> {
          int space = key.indexOf(' ');
          String in = key.substring(0, space);
          String name = key.substring(space + 1);
          boolean header = in.equals("header") && value.isTextual();
          places
              .withObject("/" + in)
              .set(
                  name,
                  header
                      ? TextNode.valueOf(redactor.redactHeader(name, value.textValue()))
                      : value);
        });
  }

  void answered(int attempt, int exchange, int status) {
    ObjectNode line = line("answered").put("attempt", attempt);
    write(line.put("exchange", exchange).put("status", status));
  }

  /**
   * @param attempt that made it; 0 if that is not known
   */
  void created(LedgerEntry entry, int attempt) {
    ObjectNode line = line("created").put("number", entry.number()).put("attempt", attempt);
    line.put("operation", entry.by().operation().subject()).put("exchange", entry.exchange());
    line.set("id", entry.thing().id());
    ObjectNode sent = line.putObject("sent");
    entry.thing().sent().forEach(sent::set);
    ObjectNode answered = line.putObject("answered");
    entry.thing().produced().forEach(answered::set);
    write(line);
  }

  void removed(LedgerEntry entry) {
    write(line("removed").put("number", entry.number()));
  }

  /** What a thing looks like that was removed and is shown still. */
  void retired(JsonNode item) {
    ObjectNode line = line("retired");
    line.set("item", item);
    write(line);
  }

  /** The run has come to its end in order; one that has written nothing has no ledger. */
  void ended(int left) {
    if (begun) {
      write(line("ended").put("left", left));
    }
  }

  /** What an earlier process has written of the run is cleaned up, as far as that can be done. */
  void cleaned(int left) {
    write(line("ended").put("left", left));
  }

  private static ObjectNode line(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event);
  }

  private void write(ObjectNode line) {
    if (!Files.isDirectory(settings.reportsDirectory())) {
      return;
    }
    Path file = settings.reportsDirectory().resolve(NAME);
    try {
      if (!begun) {
        begun = true;
        begin(file);
      }
      append(file, line);
    } catch (IOException unwritable) {
      // The ledger in memory is what the run itself works with.
    }
  }

  private void begin(Path file) throws IOException {
    if (RecordedRuns.read(file).stream().allMatch(RecordedRun::isOver)) {
      PrivateFile.create(file).close();
    }
    ObjectNode line = line("run").put("id", identity.name()).put("seed", identity.seed());
    line.put("run", identity.run()).put("mode", settings.mode().key());
    append(file, line.put("baseUrl", NamedSecrets.inUri(settings.target().baseUrl().toString())));
  }

  private void append(Path file, ObjectNode line) throws IOException {
    String text = NamedSecrets.inJson(redactor.redact(JsonText.of(line))) + "\n";
    try (OutputStream out = PrivateFile.append(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
