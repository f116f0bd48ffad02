package io.github.pluginconformance.writer.html;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.ExchangeInfo.ResponseInfo;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests and answers as people know them from the wire. */
public final class ExchangeText {

  private ExchangeText() {}

  /** Method and address, header fields, an empty line, the body. */
  public static String request(RequestInfo request) {
    return text(request.method() + " " + request.url(), request.headers(), request.body());
  }

  /** Status, header fields, an empty line, the body. */
  public static String response(ResponseInfo response, ExchangeInfo exchange) {
    return text(
        response.status() + " after " + exchange.millis() + " ms",
        response.headers(),
        response.body());
  }

  private static String text(String first, Map<String, String> headers, String body) {
    String fields =
        headers.entrySet().stream()
            .map(field -> "\n" + field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining());
    return first + fields + (body.isEmpty() ? "" : "\n\n" + body);
  }
}
