package io.github.pluginconformance.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.secret.NamedSecrets;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An exchange as one line of JSON, in the form it has in the report: redacted first, then bodies
 * cut to 2 KiB.
 */
final class JournalLine {

  private static final int MOST_BODY_CHARS = 2048;

  /** More than enough to fill a line after redaction, and little enough to be quick. */
  private static final int MOST_LOOKED_AT = 64 * 1024;

  private final Redactor redactor;

  JournalLine(Redactor redactor) {
    this.redactor = redactor;
  }

  String of(Exchange exchange) {
    return JsonText.readable(out -> write(exchange, out));
  }

  private void write(Exchange exchange, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", exchange.id());
    out.writeStringField("purpose", redactor.redact(exchange.purpose()));
    out.writeFieldName("request");
    write(exchange.request(), out);
    ReceivedResponse response = exchange.response();
    if (response != null) {
      out.writeFieldName("response");
      write(response, out);
    }
    Failure failure = exchange.failure();
    if (failure != null) {
      out.writeFieldName("failure");
      write(failure, out);
    }
    out.writeNumberField("millis", exchange.took().toMillis());
    out.writeEndObject();
  }

  private void write(SentRequest request, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("method", request.method());
    out.writeStringField("url", redactor.redactUri(request.uri().toString()));
    writeHeaders(request.headers(), out);
    String type = request.header("Content-Type").orElse("");
    out.writeStringField("body", body(type, request.text()));
    out.writeEndObject();
  }

  private void write(ReceivedResponse response, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("status", response.status());
    writeHeaders(response.headers(), out);
    out.writeStringField("body", body(response.mediaType().orElse(""), response.text()));
    out.writeBooleanField("truncated", response.truncated());
    out.writeEndObject();
  }

  private void write(Failure failure, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", failure.kind().code());
    out.writeStringField("message", redactor.redact(failure.message()));
    out.writeEndObject();
  }

  /** Of several fields with one name the last is shown, in the place of the first. */
  private void writeHeaders(List<Header> headers, JsonGenerator out) throws IOException {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach(
        h -> shown.put(redactor.redact(h.name()), redactor.redactHeader(h.name(), h.value())));
    out.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : shown.entrySet()) {
      out.writeStringField(header.getKey(), header.getValue());
    }
    out.writeEndObject();
  }

  private String body(String contentType, String text) {
    String mediaType = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    String beginning = text.substring(0, Math.min(text.length(), MOST_LOOKED_AT));
    String safe = NamedSecrets.inBody(mediaType, redactor.redact(beginning));
    return safe.length() <= MOST_BODY_CHARS ? safe : safe.substring(0, MOST_BODY_CHARS) + "…";
  }
}
