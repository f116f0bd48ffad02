package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that a POST cancels, which keeps them in another state, and a DELETE takes away. */
class CancelledOrdersTest {

  /** The plugin; whether it forgets what is cancelled at once. */
  private static final class Orders {

    final Map<String, ObjectNode> all = new TreeMap<>();
    private final boolean forgets;
    private int last = 10;
    private int cancelled;

    Orders(boolean forgets) {
      this.forgets = forgets;
      all.put("o1", order("o1", "Hers"));
    }

    private static ObjectNode order(String id, String note) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("id", id)
          .put("note", note)
          .put("status", "open");
    }

    Answer answer(Asked asked) {
      String id = asked.behind("/orders/");
      if (id == null) {
        return asked.method().equals("POST") ? create(asked.body()) : list();
      }
      ObjectNode order = all.get(id.replace("/cancel", ""));
      if (order == null) {
        return Answer.refusal(404, "no such order");
      }
      if (id.endsWith("/cancel")) {
        return cancel(order);
      }
      if (asked.method().equals("DELETE")) {
        all.remove(id);
        return new Answer(204, null);
      }
      return Answer.of(200, order);
    }

    private Answer list() {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      all.values().forEach(list::add);
      return Answer.of(200, list);
    }

    private Answer create(JsonNode body) {
      if (!body.path("note").isTextual()) {
        return Answer.refusal(400, "a note is needed");
      }
      String id = "o" + ++last;
      all.put(id, order(id, body.path("note").asText()));
      return Answer.of(201, all.get(id));
    }

    private Answer cancel(ObjectNode order) {
      if (order.path("status").asText().equals("cancelled")) {
        return Answer.refusal(409, "it is cancelled");
      }
      cancelled++;
      order.put("status", "cancelled");
      if (forgets) {
        all.remove(order.path("id").asText());
      }
      return Answer.of(200, order);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_was_cancelled_is_deleted_too(boolean forgets) {
    Orders orders = new Orders(forgets);
    TodoRun run;

    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, orders::answer)) {
      run = TodoRun.of(TodoRun.settings(plugin.uri()).build());
    }

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(orders.cancelled).isPositive();
    assertThat(orders.all.keySet()).containsExactly("o1");
    assertThat(run.seen().leftBehind()).isEmpty();
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Orders', 'version': '1', 'description': 'Orders of a shop'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/orders': {
         'get': {'operationId': 'listOrders', 'summary': 'Lists orders', 'responses': {
           '200': {'description': 'orders', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Order'}}}}}}},
         'post': {'operationId': 'createOrder', 'summary': 'Creates an order',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['note'], 'properties': {'note': {'type': 'string'}}}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Order'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/orders/{orderId}': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'getOrder', 'summary': 'Gets an order', 'responses': {
           '200': {'$ref': '#/components/responses/Order'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteOrder', 'summary': 'Deletes an order', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/orders/{orderId}/cancel': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'post': {'operationId': 'cancelOrder', 'summary': 'Cancels an order', 'responses': {
           '200': {'$ref': '#/components/responses/Order'},
           '404': {'$ref': '#/components/responses/Refused'},
           '409': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'parameters': {'Id':
          {'name': 'orderId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}},
        'responses': {
         'Order': {'description': 'order', 'content': {'application/json': {'schema':
           {'$ref': '#/components/schemas/Order'}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Order': {'type': 'object', 'required': ['id', 'note', 'status'], 'properties': {
           'id': {'type': 'string'}, 'note': {'type': 'string'},
           'status': {'type': 'string', 'enum': ['open', 'cancelled']}}}}}}
      """;
}
