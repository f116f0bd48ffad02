package io.github.pluginconformance.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.secret.NamedSecrets;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.List;
import java.util.Locale;

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
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", exchange.id()).put("purpose", redactor.redact(exchange.purpose()));
    line.set("request", request(exchange.request()));
    exchange.received().ifPresent(response -> line.set("response", response(response)));
    exchange.failed().ifPresent(failure -> line.set("failure", failure(failure)));
    line.put("millis", exchange.took().toMillis());
    return JsonText.readable(line);
  }

  private ObjectNode request(SentRequest request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("method", request.method());
    node.put("url", redactor.redactUri(request.uri().toString()));
    node.set("headers", headers(request.headers()));
    return node.put("body", body(request.header("Content-Type").orElse(""), request.text()));
  }

  private ObjectNode response(ReceivedResponse response) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("status", response.status());
    node.set("headers", headers(response.headers()));
    node.put("body", body(response.mediaType().orElse(""), response.text()));
    return node.put("truncated", response.truncated());
  }

  private ObjectNode failure(Failure failure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", failure.kind().code())
        .put("message", redactor.redact(failure.message()));
  }

  private ObjectNode headers(List<Header> headers) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    headers.forEach(h -> node.put(h.name(), redactor.redactHeader(h.name(), h.value())));
    return node;
  }

  private String body(String contentType, String text) {
    String mediaType = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    String beginning = text.substring(0, Math.min(text.length(), MOST_LOOKED_AT));
    String safe = NamedSecrets.inBody(mediaType, redactor.redact(beginning));
    return safe.length() <= MOST_BODY_CHARS ? safe : safe.substring(0, MOST_BODY_CHARS) + "…";
  }
}
