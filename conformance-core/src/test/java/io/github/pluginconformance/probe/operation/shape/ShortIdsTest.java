package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An id in a path that is called by the last word of its resource. */
class ShortIdsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Kitchen, version: '1'}
      paths:
        /cooking-sessions:
          get: {operationId: listSessions, summary: List sessions, responses: {'200': {description: ok}}}
        /cooking-sessions/{sessionId}:
          parameters: [{name: sessionId, in: path, required: true, schema: {type: string}}]
          delete: {operationId: removeSession, summary: Remove a session, responses: {'204': {description: ok}}}
        /cooking-sessions/{sessionId}/next:
          parameters: [{name: sessionId, in: path, required: true, schema: {type: string}}]
          post: {operationId: nextStep, summary: Go on, responses: {'200': {description: ok}}}
        %s
      """;
  private static final String OTHERS =
      "/sessions: {get: {operationId: others, summary: List others, responses: {'200':"
          + " {description: ok}}}}";

  private static String nounOfId(String document, String operation) {
    OperationShape shape = DocumentRoles.shapes(document).named(operation).orElseThrow();
    return shape.nounOf(shape.slot("sessionid").orElseThrow());
  }

  @Test
  void it_names_what_stands_before_it() {
    assertThat(nounOfId(DOCUMENT.formatted(""), "removeSession")).isEqualTo("cookingsession");
    assertThat(nounOfId(DOCUMENT.formatted(""), "nextStep")).isEqualTo("cookingsession");
  }

  @Test
  void where_something_else_has_that_name_it_names_that() {
    assertThat(nounOfId(DOCUMENT.formatted(OTHERS), "removeSession")).isEqualTo("session");
  }
}
