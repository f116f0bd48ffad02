package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Judges each answer by the plugin's own document, and fails the test where it breaks it. */
final class ContractFilter implements Filter {

  private final PluginContract contract;

  ContractFilter(PluginContract contract) {
    this.contract = contract;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    String path = URI.create(request.getURI()).getRawPath();
    List<Breach> breaches = contract.judge(request.getMethod(), path, received(response));
    if (!breaches.isEmpty()) {
      throw new AssertionError(message(request.getMethod() + " " + path, breaches));
    }
    return response;
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
            Collectors.joining("\n", call + ": the answer breaks the plugin's own document\n", ""));
  }
}
