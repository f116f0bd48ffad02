package io.github.pluginconformance.report;

import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.ExchangeInfo.ResponseInfo;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exchanges as they are shown: redacted, then cut. */
final class ExchangeView {

  private static final int HEADERS = 60;

  private final ReportTexts texts;

  /** Many exchanges have their header fields in common. */
  private final Map<List<Header>, Map<String, String>> heads = new IdentityHashMap<>();

  ExchangeView(ReportTexts texts) {
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
        ReportTexts.cut(texts.uri(request.uri()), ReportTexts.LONG),
        headers(request.headers()),
        ReportTexts.beginning(texts.content(mediaType(request), request.text())));
  }

  private ResponseInfo response(ReceivedResponse response) {
    String type = response.mediaType().orElse("");
    String text = isText(response) ? texts.content(type, response.text()) : describe(response);
    String shown = ReportTexts.beginning(text);
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
    return heads.computeIfAbsent(headers, this::shown);
  }

  private Map<String, String> shown(List<Header> headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Header header : headers) {
      if (shown.size() < HEADERS || shown.containsKey(header.name())) {
        shown.merge(texts.field(header.name()), value(header), ExchangeView::join);
      }
    }
    return Collections.unmodifiableMap(shown);
  }

  private String value(Header header) {
    return ReportTexts.cut(texts.header(header), ReportTexts.FIELD);
  }

  private static String mediaType(SentRequest request) {
    return request.header("content-type").map(type -> type.split(";", 2)[0].trim()).orElse("");
  }

  private static String join(String first, String second) {
    return ReportTexts.cut(first + ", " + second, ReportTexts.LONG);
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
