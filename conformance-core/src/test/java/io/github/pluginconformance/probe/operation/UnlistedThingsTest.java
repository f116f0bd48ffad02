package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What a list leaves out although its own address shows it is told, and taken away all the same.
 */
class UnlistedThingsTest {

  /** A plugin that keeps tickets of customers. */
  private static final class Tickets {

    final Map<String, ObjectNode> all = new TreeMap<>();
    private final Predicate<ObjectNode> listed;
    private int last = 10;

    Tickets(Predicate<ObjectNode> listed) {
      this.listed = listed;
      all.put("t1", ticket("t1").put("customer", "Hers"));
    }

    private static ObjectNode ticket(String id) {
      return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    Answer answer(Asked asked) {
      String id = asked.behind("/tickets/");
      if (id == null) {
        return asked.method().equals("POST") ? create(asked) : list(asked.query());
      }
      ObjectNode ticket = all.get(id);
      if (ticket == null) {
        return Answer.refusal(404, "no such ticket");
      }
      if (asked.method().equals("DELETE")) {
        all.remove(id);
        return new Answer(204, null);
      }
      return Answer.of(200, ticket);
    }

    private Answer list(Map<String, String> query) {
      String customer = query.get("customer");
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      all.values().stream()
          .filter(listed)
          .filter(one -> customer == null || one.path("customer").asText().equals(customer))
          .forEach(list::add);
      return Answer.of(200, list);
    }

    private Answer create(Asked asked) {
      boolean sound =
          asked.body().path("customer").isTextual()
              && (!asked.body().has("text") || asked.body().path("text").isTextual());
      if (!sound) {
        return Answer.refusal(400, "customer is a text");
      }
      String id = "t" + ++last;
      ObjectNode ticket = ticket(id).setAll((ObjectNode) asked.body());
      all.put(id, ticket);
      return Answer.of(201, ticket);
    }
  }

  @Test
  void what_only_its_own_address_shows_is_taken_away() {
    Tickets tickets = new Tickets(one -> one.path("id").asText().equals("t1"));

    assertThat(violated(tickets)).isEmpty();
    assertThat(tickets.last).isGreaterThan(12);
    assertThat(tickets.all).containsOnlyKeys("t1");
  }

  @Test
  void what_a_list_shows_is_taken_away() {
    Tickets tickets = new Tickets(one -> true);

    assertThat(violated(tickets)).isEmpty();
    assertThat(tickets.all).containsOnlyKeys("t1");
  }

  private static List<String> violated(Tickets tickets) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, tickets::answer)) {
      TodoRun run = TodoRun.of(TodoRun.settings(plugin.uri()).build());
      return run.violated();
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Tickets', 'version': '1', 'description': 'Tickets of customers'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/tickets': {
         'get': {'operationId': 'listTickets', 'summary': 'Lists tickets', 'parameters': [
           {'name': 'customer', 'in': 'query', 'schema': {'type': 'string'}}],
          'responses': {
           '200': {'description': 'tickets', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Ticket'}}}}},
           '400': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addTicket', 'summary': 'Adds a ticket',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['customer'], 'properties': {
              'customer': {'type': 'string'}, 'text': {'type': 'string'}}}}}},
          'responses': {
           '201': {'description': 'ticket', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Ticket'}}}},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/tickets/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}],
         'get': {'operationId': 'getTicket', 'summary': 'Gets a ticket',
          'responses': {
           '200': {'description': 'ticket', 'content': {'application/json': {'schema':
             {'$ref': '#/components/schemas/Ticket'}}}},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteTicket', 'summary': 'Deletes a ticket',
          'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Ticket': {'type': 'object', 'required': ['id', 'customer'], 'properties': {
           'id': {'type': 'string'}, 'customer': {'type': 'string'}, 'text': {'type': 'string'}}}}}}
      """;
}
