package io.github.pluginconformance.probe.operation.request;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Input that a document puts where no consumer writes it. */
final class UnwrittenInput {

  private static final Pattern IN_QUERY = Pattern.compile("[?][^{?]*(\\{[^{}]*})");

  private UnwrittenInput() {}

  /** Why no consumer can call an operation as the document describes it. */
  static Optional<String> reason(ApiDocument document, Operation operation) {
    Matcher placeholder = IN_QUERY.matcher(operation.path());
    if (placeholder.find()) {
      return Optional.of(
          "the placeholder "
              + placeholder.group(1)
              + " stands in the query part of the path, where nothing is filled in: declare a query"
              + " parameter instead (see openapi/valid)");
    }
    Optional<String> nowhere =
        operation.parameters().stream()
            .filter(one -> one.in().equals("path"))
            .map(Parameter::name)
            .filter(name -> !operation.path().contains("{" + name + "}"))
            .findFirst();
    if (nowhere.isPresent()) {
      return nowhere.map(
          name ->
              "the path has no {"
                  + name
                  + "} for its path parameter "
                  + name
                  + ": put it there, or declare a query parameter instead (see openapi/valid)");
    }
    RequestBody body = operation.requestBody();
    return body != null && body.required() && isBodyIgnored(document, operation)
        ? Optional.of(
            "its input stands in the requestBody of a "
                + operation.method()
                + ", which consumers ignore (OpenAPI 3.0): declare parameters or another method"
                + " (see openapi/valid)")
        : Optional.empty();
  }

  /** OpenAPI 3.0, Operation Object: where HTTP gives a body no meaning, it shall be ignored. */
  static boolean isBodyIgnored(ApiDocument document, Operation operation) {
    return !document.isVersion31()
        && (operation.method().equals("GET") || operation.method().equals("HEAD"));
  }
}
