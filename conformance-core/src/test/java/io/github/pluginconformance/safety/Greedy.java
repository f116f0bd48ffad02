package io.github.pluginconformance.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.safety.Api.Op;
import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.DataPlugin.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Data that every write harms which mentions the name of a thing anywhere in its address or body,
 * unless the operation makes something new.
 */
final class Greedy implements DataPlugin.Handler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Api api;
  private final Set<String> making;
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private final Map<String, ObjectNode> before = new LinkedHashMap<>();
  private final List<String> mentioned = new ArrayList<>();
  private int last = 7000;

  /**
   * @param making the operationIds of what makes something new and touches nothing
   * @param taken the ids of what is there
   */
  Greedy(Api api, Set<String> making, String... taken) {
    this.api = api;
    this.making = making;
    for (String id : taken) {
      things.put(id, thing(id, "somebody's"));
    }
    things.forEach((id, thing) -> before.put(id, thing.deepCopy()));
  }

  /** What was there and is another or gone, in words. */
  synchronized List<String> harmed() {
    return before.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(things.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What was there before and a write has named all the same, whether it came to harm or not. */
  synchronized List<String> mentioned() {
    return List.copyOf(mentioned);
  }

  /** What is there now and was not before. */
  synchronized List<String> added() {
    return things.keySet().stream().filter(id -> !before.containsKey(id)).toList();
  }

  @Override
  public synchronized Answer answer(Asked asked) {
    Op op =
        api.operations().stream()
            .filter(one -> one.matches(asked.method(), asked.path()))
            .findFirst()
            .orElseThrow();
    List<String> named = named(asked, op);
    if (asked.method().equals("GET")) {
      return read(op, asked);
    }
    if (!making.contains(op.id())) {
      named.stream()
          .filter(before::containsKey)
          .map(name -> name + " by " + asked)
          .forEach(mentioned::add);
    }
    if (lacks(op, asked)) {
      return Answer.refused(400, "Something required is missing or of the wrong type");
    }
    if (making.contains(op.id())) {
      String id = Integer.toString(++last);
      ObjectNode thing = thing(id, asked.body().path("name").asText("new"));
      things.put(id, thing);
      return Answer.of(Integer.parseInt(op.status()), thing);
    }
    List<String> hit = named.stream().filter(things::containsKey).toList();
    for (String id : hit) {
      if (op.id().toLowerCase(java.util.Locale.ROOT).matches(".*(delete|remove|cancel).*")
          || op.method().equals("DELETE")) {
        things.remove(id);
      } else {
        things.get(id).put("name", asked.body().path("name").asText("changed"));
      }
    }
    return hit.isEmpty() ? Answer.refused(404, "There is no such thing") : Answer.ok();
  }

  private Answer read(Op op, Asked asked) {
    if (op.path().endsWith("}")) {
      ObjectNode found = things.get(asked.last());
      return found == null ? Answer.refused(404, "There is no such thing") : Answer.of(200, found);
    }
    ArrayNode all = JSON.createArrayNode();
    things.values().forEach(all::add);
    return Answer.of(200, all);
  }

  private static boolean lacks(Op op, Asked asked) {
    for (String value : op.values()) {
      String place = value.substring(0, value.indexOf(' '));
      String name = value.substring(value.indexOf(' ') + 1).replaceAll("[!:=].*", "");
      boolean required = value.contains(name + "!");
      if (place.equals("query") && required && !asked.query().containsKey(name)) {
        return true;
      }
      JsonNode sent = asked.body().path(name);
      boolean text = !value.matches(".*!?:(integer|number|boolean|\\[|\\{).*");
      if (place.equals("body")
          && (required && sent.isMissingNode()
              || text && !sent.isMissingNode() && !sent.isTextual())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> named(Asked asked, Op op) {
    List<String> named = new ArrayList<>(List.of(asked.path().split("/")));
    List.of(op.path().split("/")).forEach(named::remove);
    named.addAll(asked.query().values());
    texts(asked.body(), named);
    return named;
  }

  private static void texts(JsonNode node, List<String> into) {
    if (node.isValueNode()) {
      into.add(node.asText());
    }
    node.forEach(child -> texts(child, into));
  }

  private static ObjectNode thing(String id, String name) {
    ObjectNode thing = JSON.createObjectNode();
    boolean number = id.matches("[0-9]{1,9}");
    return (number ? thing.put("id", Integer.parseInt(id)) : thing.put("id", id)).put("name", name);
  }
}
