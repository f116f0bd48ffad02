package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.Access;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that name another thing of the same kind, and names under which something is set. */
class KinTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Tasks, version: '1'}
      paths:
        /people:
          get: {operationId: listPeople, summary: List people, responses: {'200': {description: ok}}}
        /persons:
          get: {operationId: listPersons, summary: List persons, responses: {'200': {description: ok}}}
        /tasks:
          get: {operationId: listTasks, summary: List tasks, responses: {'200': {description: ok}}}
          post:
            operationId: createTask
            summary: Create a task
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [parentTaskId, dependsOn]
                    properties:
                      parentTaskId: {type: string}
                      dependsOn: {type: string}
                      duplicateOf: {type: string}
                      parentPersonId: {type: string}
                      manager: {type: string}
            responses: {'201': {description: ok}}
        /tasks/{taskId}/move:
          post:
            operationId: moveTask
            summary: Move a task
            parameters: [{name: taskId, in: path, required: true, schema: {type: string}}]
            requestBody: {content: {application/json: {schema: {type: object, required: [parentTaskId], properties: {parentTaskId: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /flags:
          get: {operationId: listFlags, summary: List flags, responses: {'200': {description: ok}}}
          post: &set
            operationId: setFlag
            summary: Set a flag
            requestBody: {content: {application/json: {schema: {type: object, required: [flag, on], properties: {flag: {type: string}, on: {type: boolean}}}}}}
            responses: {'200': {description: ok}}
          delete:
            operationId: dropFlag
            parameters: [{name: flag, in: query, required: true, schema: {type: string}}]
            responses: {'204': {description: ok}}
        /badges:
          get: {operationId: listBadges, summary: List badges, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: object, properties: {name: {type: string}}}}}}}}}
          put:
            operationId: setBadge
            requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /accounts:
          get: {operationId: listAccounts, summary: List accounts, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: object, properties: {name: {type: string}}}}}}}}}
          put:
            operationId: updateAccount
            summary: Update the account
            requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /profile:
          get: {operationId: getProfile, summary: Get the profile, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}}}
          put:
            operationId: setProfile
            requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
            responses: {'200': {description: ok}}
        /counters:
          get: {operationId: listCounters, summary: List counters, responses: {'200': {description: ok}}}
          post:
            operationId: setCounter
            requestBody: {content: {application/json: {schema: {type: object, required: [counterId], properties: {counterId: {type: integer}}}}}}
            responses: {'200': {description: ok}}
      """
          .replace("&set", "");

  private final OperationShapes shapes = DocumentRoles.shapes(DOCUMENT);

  @ParameterizedTest
  @CsvSource({
    "parentTaskId, REFERENCE",
    "dependsOn, REFERENCE",
    "duplicateOf, TARGET",
    "parentPersonId, REFERENCE",
    "manager, TEXT",
  })
  void should_let_a_new_thing_refer_to_its_kin_only_where_it_has_to(String property, Role role) {
    assertThat(roles("createTask", Map.of(), "{\"" + property + "\": \"t1\"}"))
        .containsExactly(Map.entry(property + "=\"t1\"", role));
  }

  @Test
  void should_take_the_kin_of_what_is_changed_for_a_target() {
    assertThat(roles("moveTask", Map.of("path taskId", "\"t2\""), "{\"parentTaskId\": \"t1\"}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("taskId=\"t2\"", Role.TARGET, "parentTaskId=\"t1\"", Role.TARGET));
  }

  @ParameterizedTest
  @CsvSource({
    "setFlag, CREATE",
    "setBadge, CREATE",
    "updateAccount, UPDATE",
    "setProfile, UPDATE",
    "setCounter, UPDATE",
  })
  void should_take_for_a_create_only_what_sets_one_of_several_by_its_name(
      String operation, Access access) {
    OperationShape shape = shapes.named(operation).orElseThrow();

    assertThat(shape.access()).isEqualTo(access);
    assertThat(shape.changes()).isEqualTo(access == Access.UPDATE);
  }

  private Map<String, Role> roles(String operation, Map<String, String> parameters, String body) {
    return DocumentRoles.of(shapes, operation, parameters, body);
  }
}
