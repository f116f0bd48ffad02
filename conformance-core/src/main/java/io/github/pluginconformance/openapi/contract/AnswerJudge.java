package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges answers. */
final class AnswerJudge {

  private final BodyJudge bodies;
  private final HeaderJudge headers;

  AnswerJudge(BodyJudge bodies, HeaderJudge headers) {
    this.bodies = bodies;
    this.headers = headers;
  }

  List<Breach> judge(Operation operation, ReceivedResponse response) {
    Optional<ResponseSpec> declared = operation.responseFor(response.status());
    if (operation.responses().isEmpty()) {
      return List.of(
          SchemaBreaches.undecided("$", "spec.responses: the document declares no responses"));
    }
    if (declared.isEmpty()) {
      return List.of(undeclaredStatus(operation, response.status()));
    }
    if (declared.get().node().has("$ref")) {
      return List.of(
          SchemaBreaches.undecided(
              "$", "spec.dangling-ref: the answer is declared by a reference that leads nowhere"));
    }
    if (!declared.get().node().isObject()) {
      return List.of(
          SchemaBreaches.undecided("$", "spec.responses: nothing is said of this answer"));
    }
    List<Breach> breaches = new ArrayList<>(headers.judge(declared.get(), response));
    breaches.addAll(judgeBody(operation, declared.get(), response));
    return breaches;
  }

  private static Breach undeclaredStatus(Operation operation, int status) {
    String declared =
        String.join(", ", operation.responses().stream().map(ResponseSpec::status).toList());
    return new Breach(
        Breach.Kind.STATUS,
        "status",
        "Status "
            + status
            + " is not declared; declared: "
            + (declared.isEmpty() ? "none" : declared)
            + ".",
        declared,
        Integer.toString(status),
        1);
  }

  private List<Breach> judgeBody(
      Operation operation, ResponseSpec declared, ReceivedResponse response) {
    boolean empty = response.body().length == 0;
    if (mayHaveNoBody(operation, response.status())) {
      return empty
          ? List.of()
          : List.of(
              undeclaredBody(
                  "An answer to "
                      + operation.method()
                      + " with status "
                      + response.status()
                      + " has no body by the protocol, but one came."));
    }
    if (response.truncated()) {
      return List.of(SchemaBreaches.undecided("$", "the body was cut short"));
    }
    if (declared.content().isEmpty()) {
      return empty
          ? List.of()
          : List.of(
              undeclaredBody(
                  "A body came, but none is declared for status " + response.status() + "."));
    }
    String type = response.header("content-type").filter(any -> !any.isBlank()).orElse(null);
    return ProblemDetails.without(bodies.judge(declared.content(), type, Body.of(response)), type);
  }

  /** RFC 9110 sections 9.3.2, 15.2, 15.3.5, 15.3.6, 15.4.5. */
  private static boolean mayHaveNoBody(Operation operation, int status) {
    return operation.method().equals("HEAD")
        || status < 200
        || status == 204
        || status == 205
        || status == 304;
  }

  private static Breach undeclaredBody(String message) {
    return new Breach(Breach.Kind.UNDECLARED_BODY, "$", message, "no body", "a body", 1);
  }
}
