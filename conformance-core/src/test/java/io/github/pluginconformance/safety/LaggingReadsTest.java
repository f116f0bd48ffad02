package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Orders of which reads show what was written only some requests later, and which are kept for good
 * once they are shipped.
 */
class LaggingReadsTest {

  /** How many requests a change takes to be shown. */
  private static final int LAG = 3;

  private final Map<String, ObjectNode> kept = new TreeMap<>();
  private final Map<String, ObjectNode> shown = new TreeMap<>();
  private final Deque<Map<String, ObjectNode>> coming = new ArrayDeque<>();
  private boolean deletesNothing;

  LaggingReadsTest() {
    keep("Somebody's", "draft");
    keep("Somebody else's", "shipped");
    shown.putAll(copied());
  }

  private ObjectNode keep(String customer, String status) {
    String id = UUID.nameUUIDFromBytes((customer + kept.size()).getBytes()).toString();
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    kept.put(id, order.put("id", id).put("customer", customer).put("status", status));
    return order;
  }

  private Map<String, ObjectNode> copied() {
    Map<String, ObjectNode> copy = new TreeMap<>();
    kept.forEach((id, order) -> copy.put(id, order.deepCopy()));
    return copy;
  }

  /** Each request makes one more of the earlier states visible. */
  private Answer answer(Asked asked) {
    coming.addLast(copied());
    if (coming.size() > LAG) {
      shown.clear();
      shown.putAll(coming.removeFirst());
    }
    return asked.method().equals("GET") ? read(asked) : written(asked);
  }

  private Answer read(Asked asked) {
    if (asked.path().equals("/orders")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      shown.values().forEach(all::add);
      return Answer.of(200, all);
    }
    ObjectNode order = shown.get(String.valueOf(asked.behind("/orders/")));
    return order == null ? Answer.refusal(404, "no such order") : Answer.of(200, order);
  }

  private Answer written(Asked asked) {
    if (asked.path().equals("/orders")) {
      String customer = asked.body().path("customer").textValue();
      return customer == null || customer.isBlank()
          ? Answer.refusal(400, "customer is missing")
          : Answer.of(201, keep(customer, "draft"));
    }
    String inside = String.valueOf(asked.behind("/orders/"));
    ObjectNode order = kept.get(inside.replaceFirst("/ship$", ""));
    if (order == null) {
      return Answer.refusal(404, "no such order");
    }
    if (!order.path("status").asText().equals("draft")) {
      return Answer.refusal(409, "a shipped order stays as it is");
    }
    if (asked.method().equals("POST")) {
      return Answer.of(200, order.put("status", "shipped"));
    }
    if (!deletesNothing) {
      kept.remove(inside);
    }
    return new Answer(204, null);
  }

  @Test
  void what_shows_late_is_no_fault_and_is_taken_away() {
    Report report = report();

    assertThat(findings(report)).isEmpty();
    assertThat(report.operations()).allMatch(one -> one.exercised());
    List<String> more =
        kept.values().stream()
            .filter(order -> !order.path("customer").asText().startsWith("Somebody"))
            .map(order -> order.path("status").asText() + " " + order.path("id").asText())
            .toList();
    assertThat(more).allMatch(order -> order.startsWith("shipped "));
    assertThat(report.run().leftBehind()).hasSameSizeAs(more);
    assertThat(kept.values().stream().map(order -> order.path("customer").asText()))
        .contains("Somebody's", "Somebody else's");
  }

  @Test
  void a_delete_that_takes_nothing_away_is_told_all_the_same() {
    deletesNothing = true;

    assertThat(ActionRun.errors(report())).containsExactly("operation/delete-then-gone");
  }

  private static List<String> findings(Report report) {
    return report.rules().stream()
        .flatMap(rule -> rule.findings().stream())
        .filter(finding -> Stream.of("error", "warning").anyMatch(finding.level()::equals))
        .map(FindingInfo::message)
        .toList();
  }

  private Report report() {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, this::answer)) {
      return ActionRun.of(plugin);
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Orders', 'version': '1', 'description': 'Orders that show late'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/orders': {
         'get': {'operationId': 'listOrders', 'summary': 'Lists the orders', 'responses': {
           '200': {'description': 'orders', 'content': {'application/json': {'schema':
             {'type': 'array', 'items': {'$ref': '#/components/schemas/Order'}}}}}}},
         'post': {'operationId': 'placeOrder', 'summary': 'Places an order',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['customer'], 'properties': {'customer':
             {'type': 'string', 'minLength': 1, 'pattern': '\\\\S', 'description': 'who'}}}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Order'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/orders/{orderId}': {
         'parameters': [{'name': 'orderId', 'in': 'path', 'required': true, 'description': 'order',
          'schema': {'type': 'string', 'format': 'uuid'}}],
         'get': {'operationId': 'getOrder', 'summary': 'Gets an order', 'responses': {
           '200': {'$ref': '#/components/responses/Order'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'removeOrder', 'summary': 'Removes a draft', 'responses': {
           '204': {'description': 'removed'},
           '404': {'$ref': '#/components/responses/Refused'},
           '409': {'$ref': '#/components/responses/Refused'}}}},
        '/orders/{orderId}/ship': {
         'parameters': [{'name': 'orderId', 'in': 'path', 'required': true, 'description': 'order',
          'schema': {'type': 'string', 'format': 'uuid'}}],
         'post': {'operationId': 'shipOrder', 'summary': 'Ships an order', 'responses': {
           '200': {'$ref': '#/components/responses/Order'},
           '404': {'$ref': '#/components/responses/Refused'},
           '409': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {
         'Order': {'description': 'order', 'content': {'application/json': {'schema':
          {'$ref': '#/components/schemas/Order'}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Order': {'type': 'object', 'required': ['id', 'customer', 'status'],
         'properties': {'id': {'type': 'string'}, 'customer': {'type': 'string'},
          'status': {'type': 'string', 'enum': ['draft', 'shipped']}}}}}}
      """;
}
