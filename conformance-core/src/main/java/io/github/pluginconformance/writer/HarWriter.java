package io.github.pluginconformance.writer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.ExchangeInfo.ResponseInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.WellFormed;
import io.github.pluginconformance.wire.UriReferences;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a run as HTTP Archive 1.2, for the viewers of browsers and proxies. Like the
 * report, it holds no secret and no body at full length.
 */
public final class HarWriter {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "exchanges.har";

  private static final String NOTE =
      "The report keeps how long a request took, not when it began: each is shown as if it began"
          + " when the one before it had ended. Bodies may be cut; secrets are replaced by names.";

  /** What the report does not keep. */
  private static final int UNKNOWN = -1;

  private HarWriter() {}

  /** The document. */
  public static String render(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode log = root.putObject("log");
    log.put("version", "1.2");
    log.putObject("creator")
        .put("name", report.tool().name())
        .put("version", report.tool().version());
    log.put("comment", NOTE);
    ArrayNode entries = log.putArray("entries");
    Instant begin = begin(report);
    for (ExchangeInfo exchange : report.exchanges()) {
      addEntry(entries.addObject(), exchange, begin);
      begin = begin.plusMillis(Math.max(0, exchange.millis()));
    }
    return WellFormed.text(JsonText.pretty(root));
  }

  private static Instant begin(Report report) {
    try {
      return Instant.parse(report.run().startedAt());
    } catch (DateTimeParseException foreign) {
      return Instant.EPOCH;
    }
  }

  private static void addEntry(ObjectNode entry, ExchangeInfo exchange, Instant begin) {
    long millis = Math.max(0, exchange.millis());
    entry.put("startedDateTime", begin.toString());
    entry.put("time", millis);
    addRequest(entry.putObject("request"), exchange.request());
    addResponse(entry.putObject("response"), exchange.response());
    entry.putObject("cache");
    entry.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
    String failure = exchange.failure();
    entry.put(
        "comment",
        exchange.id()
            + ": "
            + exchange.purpose()
            + (failure == null ? "" : "; failed: " + failure));
  }

  private static void addRequest(ObjectNode to, RequestInfo request) {
    to.put("method", request.method());
    to.put("url", request.url());
    to.put("httpVersion", "HTTP/1.1");
    to.putArray("cookies");
    addHeaders(to.putArray("headers"), request.headers());
    addQuery(to.putArray("queryString"), request.url());
    if (!request.body().isEmpty()) {
      to.putObject("postData")
          .put("mimeType", field(request.headers(), "content-type"))
          .put("text", request.body());
    }
    to.put("headersSize", UNKNOWN).put("bodySize", request.body().isEmpty() ? 0 : UNKNOWN);
  }

  /** Where none came, as browsers write it: status 0. */
  private static void addResponse(ObjectNode to, @Nullable ResponseInfo response) {
    Map<String, String> headers = response == null ? Map.of() : response.headers();
    String body = response == null ? "" : response.body();
    to.put("status", response == null ? 0 : response.status());
    to.put("statusText", "");
    to.put("httpVersion", response == null ? "" : "HTTP/1.1");
    to.putArray("cookies");
    addHeaders(to.putArray("headers"), headers);
    ObjectNode content = to.putObject("content");
    content.put("size", body.getBytes(StandardCharsets.UTF_8).length);
    content.put("mimeType", field(headers, "content-type"));
    content.put("text", body);
    if (response != null && response.truncated()) {
      content.put("comment", "not the whole body");
    }
    to.put("redirectURL", field(headers, "location"));
    to.put("headersSize", UNKNOWN).put("bodySize", UNKNOWN);
  }

  private static void addHeaders(ArrayNode to, Map<String, String> headers) {
    headers.forEach((name, value) -> to.addObject().put("name", name).put("value", value));
  }

  private static void addQuery(ArrayNode to, String url) {
    String address = url.split("#", 2)[0];
    int question = address.indexOf('?');
    if (question < 0 || question == address.length() - 1) {
      return;
    }
    for (String pair : address.substring(question + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      to.addObject()
          .put("name", UriReferences.decoded(parts[0]))
          .put("value", parts.length == 1 ? "" : UriReferences.decoded(parts[1]));
    }
  }

  private static String field(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
