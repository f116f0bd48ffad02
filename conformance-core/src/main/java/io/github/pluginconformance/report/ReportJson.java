package io.github.pluginconformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and reads {@code report.json}, format version 1. */
@PublicApi
public final class ReportJson {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "report.json";

  private static final int HANDY = 4 * 1024 * 1024;
  private static final int LIMIT = 20 * 1024 * 1024;

  private ReportJson() {}

  /**
   * The report as JSON text. Above 4 MB, exchanges that no finding points to lose their headers and
   * bodies, which the journal of the run has; above 20 MB, findings are left out too, never their
   * text.
   */
  public static String toJson(Report report) {
    String json = write(report);
    if (bytes(json) > HANDY) {
      json = write(Thinning.exchangesOf(report));
    }
    return bytes(json) <= LIMIT ? json : write(Thinning.of(report));
  }

  private static int bytes(String json) {
    int bytes = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      // Half of a pair counts for half of the four bytes of the whole.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /**
   * Writes the file, wholly or not at all.
   *
   * @throws IOException if the directory cannot be written to
   */
  public static void write(Report report, Path file) throws IOException {
    AtomicFile.write(file, toJson(report).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a report.
   *
   * @throws IOException if there is no such file, it is no report, or its format version is not
   *     known; the message says which
   */
  public static Report read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no report at " + file);
    }
    try {
      return fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a report from its text.
   *
   * @throws IOException if it is no report or its format version is not known
   */
  public static Report fromJson(String json) throws IOException {
    try {
      JsonNode tree = Reader.MAPPER.readTree(json);
      checkVersion(tree.path("formatVersion"));
      return Reader.MAPPER.treeToValue(tree, Report.class);
    } catch (JsonProcessingException e) {
      throw new IOException("not a report of plugin-conformance: " + e.getOriginalMessage(), e);
    }
  }

  private static void checkVersion(JsonNode version) throws IOException {
    if (!version.isInt()) {
      throw new IOException("not a report of plugin-conformance: it has no formatVersion");
    }
    if (version.intValue() != Report.FORMAT_VERSION) {
      throw new IOException(
          "format version "
              + version
              + " is not known here; this version reads "
              + Report.FORMAT_VERSION);
    }
  }

  private static String write(Report report) {
    return JsonText.pretty(out -> new RecordWriter(out).write(report));
  }

  /** Needed only where an earlier report is read. */
  private static final class Reader {

    private static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }
}
