package io.github.pluginconformance.report;

import io.github.pluginconformance.report.Report.ExchangeInfo;
import io.github.pluginconformance.report.Report.RequestInfo;
import io.github.pluginconformance.report.Report.ResponseInfo;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges as they are shown: redacted, then cut. */
final class ExchangeView {

  private static final int HEADERS = 60;

  /** Session cookies are secrets that nobody configured, so they are hidden by name. */
  private static final Set<String> HIDDEN = Set.of("cookie", "set-cookie", "set-cookie2");

  private final Texts texts;

  ExchangeView(Texts texts) {
    this.texts = texts;
  }

  ExchangeInfo of(Exchange exchange) {
    return new ExchangeInfo(
        exchange.id(),
        texts.field(exchange.purpose()),
        request(exchange.request()),
        exchange.response() == null ? null : response(exchange.response()),
        failure(exchange.failure()),
        exchange.took().toMillis());
  }

  private RequestInfo request(SentRequest request) {
    return new RequestInfo(
        request.method(),
        texts.longField(request.uri().toString()),
        headers(request.headers()),
        texts.body(request.text()));
  }

  private ResponseInfo response(ReceivedResponse response) {
    String text = isText(response) ? texts.whole(response.text()) : describe(response);
    String shown = texts.body(text);
    return new ResponseInfo(
        response.status(),
        headers(response.headers()),
        shown,
        response.truncated() || !shown.equals(text));
  }

  private @Nullable String failure(@Nullable Failure failure) {
    return failure == null ? null : texts.field(failure.toString());
  }

  private Map<String, String> headers(List<Header> headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Header header : headers) {
      if (shown.size() < HEADERS || shown.containsKey(header.name())) {
        shown.merge(texts.field(header.name()), value(header), ExchangeView::join);
      }
    }
    return shown;
  }

  private String value(Header header) {
    return HIDDEN.contains(header.name().toLowerCase(Locale.ROOT))
        ? "(hidden)"
        : texts.field(header.value());
  }

  private static String join(String first, String second) {
    return Texts.cut(first + ", " + second, Texts.LONG);
  }

  private static boolean isText(ReceivedResponse response) {
    String type = response.mediaType().orElse("");
    return !(type.startsWith("image/")
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/")
        || type.equals("application/octet-stream")
        || type.equals("application/pdf")
        || type.equals("application/zip"));
  }

  private static String describe(ReceivedResponse response) {
    return "(" + response.body().length + " bytes of " + response.mediaType().orElse("data") + ")";
  }
}
