package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges each answer by the plugin's own document, and fails the test where it breaks it. A request
 * that the document does not describe is not sent: nothing could be said about its answer.
 */
final class ContractFilter implements Filter {

  private final PluginContract contract;
  private final Credentials credentials;

  ContractFilter(PluginContract contract, Credentials credentials) {
    this.contract = contract;
    this.credentials = credentials;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    String path = URI.create(request.getURI()).getRawPath();
    String call = request.getMethod() + " " + path;
    if (!contract.describes(request.getMethod(), path)) {
      throw new AssertionError(undescribed(call));
    }
    Response response = context.next(request, expected);
    List<Breach> breaches = contract.judge(request.getMethod(), path, received(response));
    if (!breaches.isEmpty()) {
      throw new AssertionError(message(call, breaches) + curl(request));
    }
    return response;
  }

  private String undescribed(String call) {
    return call
        + ": the plugin's document describes no such operation, so its answer could not be judged."
        + " It describes "
        + String.join(", ", contract.operations())
        + ". What is none of the plugin's API is called with RestAssured.given()";
  }

  private static ReceivedResponse received(Response response) {
    List<Header> headers =
        response.headers().asList().stream()
            .map(header -> new Header(header.getName(), header.getValue()))
            .toList();
    return new ReceivedResponse(
        response.statusCode(), headers, response.asByteArray(), false, List.of());
  }

  private static String message(String call, List<Breach> breaches) {
    return breaches.stream()
        .map(breach -> "  " + breach.location() + ": " + breach.message())
        .collect(
            Collectors.joining(
                "\n", call + ": the answer breaks the plugin's own document\n", "\n"));
  }

  private String curl(FilterableRequestSpecification request) {
    URI address = URI.create(request.getURI());
    List<Header> headers =
        request.getHeaders().asList().stream()
            .map(header -> new Header(header.getName(), header.getValue()))
            .toList();
    Object body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    SentRequest sent = new SentRequest(request.getMethod(), address, address, headers, bytes);
    return PluginContract.curl(sent, credentials).map(line -> "  " + line).orElse("");
  }
}
