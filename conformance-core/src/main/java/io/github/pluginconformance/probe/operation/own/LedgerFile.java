package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.secret.PrivateFile;
import io.github.pluginconformance.secret.Redactor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The ledger on disk, {@code ledger.jsonl} in the reports directory, one line per event, so that
 * what a killed run left behind can be found. Where that directory does not exist nothing is
 * written; a disk that fails does not stop a run.
 */
public final class LedgerFile {

  private final Path directory;
  private final Redactor redactor;

  public LedgerFile(Path directory, Redactor redactor) {
    this.directory = directory;
    this.redactor = redactor;
  }

  void attempt(PreparedCall call, String url) {
    ObjectNode line = line("attempt");
    line.put("operation", call.operation().subject()).put("url", url);
    write(line);
  }

  void created(LedgerEntry entry) {
    ObjectNode line = line("created").put("number", entry.number());
    line.put("operation", entry.by().operation().subject()).put("exchange", entry.exchange());
    line.set("id", entry.thing().id());
    ObjectNode sent = line.putObject("sent");
    entry.thing().sent().forEach(sent::set);
    write(line);
  }

  void removed(LedgerEntry entry) {
    write(line("removed").put("number", entry.number()));
  }

  private static ObjectNode line(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event);
  }

  private void write(ObjectNode line) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    String text = redactor.redact(JsonText.of(line)) + "\n";
    try (OutputStream out = PrivateFile.append(directory.resolve("ledger.jsonl"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      // The ledger in memory is what the run itself works with.
    }
  }
}
