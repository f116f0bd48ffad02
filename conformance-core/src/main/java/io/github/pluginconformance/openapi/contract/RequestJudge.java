package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.wire.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges requests. */
final class RequestJudge {

  private final Routing routing;
  private final ParameterJudge parameters;
  private final BodyJudge bodies;
  private final CredentialPresence credentials;

  RequestJudge(ApiDocument document, ValueJudge values, BodyJudge bodies) {
    this.routing = new Routing(document.operations());
    this.parameters = new ParameterJudge(values);
    this.bodies = bodies;
    this.credentials = new CredentialPresence(document.root());
  }

  Optional<Operation> route(SentRequest request) {
    return routing.route(request).map(Routing.Route::operation);
  }

  Optional<Operation> route(String method, String path) {
    return routing.route(method, path).map(Routing.Route::operation);
  }

  List<Breach> judge(SentRequest request) {
    return routing
        .route(request)
        .map(route -> judge(route, request))
        .orElseGet(() -> List.of(noRoute(request)));
  }

  List<Breach> judge(Operation operation, SentRequest request) {
    return routing
        .route(operation, request)
        .map(route -> judge(route, request))
        .orElseGet(() -> List.of(noRoute(request)));
  }

  private static Breach noRoute(SentRequest request) {
    return new Breach(
        Breach.Kind.ROUTE,
        "path",
        "The document has no operation for this method and path.",
        "a declared method and path",
        request.method() + " " + request.uri().getRawPath(),
        1);
  }

  private List<Breach> judge(Routing.Route route, SentRequest request) {
    Operation operation = route.operation();
    List<Breach> breaches = new ArrayList<>(judgeCredential(operation, request));
    breaches.addAll(parameters.judge(route, request));
    breaches.addAll(judgeBody(operation, request));
    breaches.removeIf(breach -> breach.kind() == Breach.Kind.ADVICE);
    return breaches;
  }

  private List<Breach> judgeCredential(Operation operation, SentRequest request) {
    return credentials.isMissing(operation, request) ? List.of(noCredential()) : List.of();
  }

  private static Breach noCredential() {
    return new Breach(
        Breach.Kind.ROUTE,
        "header Authorization",
        "The operation is secured, but the request carries no credential.",
        "a credential",
        "none",
        1);
  }

  private List<Breach> judgeBody(Operation operation, SentRequest request) {
    RequestBody declared = operation.requestBody();
    boolean empty = request.body().length == 0;
    if (declared == null) {
      return empty ? List.of() : List.of(undeclaredBody());
    }
    if (empty) {
      return declared.required() ? List.of(missingBody()) : List.of();
    }
    return bodies.judge(
        declared.content(),
        request.header("content-type").filter(type -> !type.isBlank()).orElse(null),
        Body.of(request));
  }

  private static Breach undeclaredBody() {
    return new Breach(
        Breach.Kind.UNDECLARED_BODY,
        "$",
        "A body was sent, but none is declared.",
        "no body",
        "a body",
        1);
  }

  private static Breach missingBody() {
    return new Breach(
        Breach.Kind.SCHEMA,
        "$",
        "The request has no body, which is declared as required.",
        "a body",
        "missing",
        1);
  }
}
