package io.github.pluginconformance.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a plugin of a test keeps: it knows whose each thing is, and notes who comes to harm. */
final class Kept {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OTHERS = "others";

  private final List<Thing> things = new ArrayList<>();
  private final List<String> harmed = new ArrayList<>();
  private int last = 40;

  /** Who sends the request that is being answered. */
  private String caller = "a run";

  /** A thing that was there before the run, or that somebody has made since. */
  static final class Thing {

    private final String owner;
    private final ObjectNode json;

    private Thing(ObjectNode json, String owner) {
      this.json = json;
      this.owner = owner;
    }

    ObjectNode json() {
      return json.deepCopy();
    }

    JsonNode value(String name) {
      return json.path(name);
    }

    boolean isOthers() {
      return owner.equals(OTHERS);
    }
  }

  /** Puts in things of others, each written in single quotes. */
  static Kept of(String... others) {
    Kept kept = new Kept();
    for (String json : others) {
      kept.things.add(new Thing((ObjectNode) Api.parsed(json.replace('\'', '"')), OTHERS));
    }
    return kept;
  }

  /** Answers a request of one of several callers. */
  synchronized DataPlugin.Answer answering(
      String who, DataPlugin.Handler handler, DataPlugin.Asked asked) {
    caller = who;
    return handler.answer(asked);
  }

  synchronized int nextId() {
    return ++last;
  }

  /** The lowest number from 1 that no thing has. */
  synchronized int freeId() {
    int id = 1;
    while (with("id", Integer.toString(id)).isPresent()) {
      id++;
    }
    return id;
  }

  synchronized Thing add(ObjectNode json) {
    Thing thing = new Thing(json.deepCopy(), caller);
    things.add(thing);
    return thing;
  }

  /** Another caller adds something. */
  synchronized Thing addOfOthers(ObjectNode json) {
    Thing thing = new Thing(json.deepCopy(), OTHERS);
    things.add(thing);
    return thing;
  }

  /** Another caller takes away or edits its own. */
  synchronized void byItsOwner(Thing thing, boolean removing) {
    if (removing) {
      things.remove(thing);
    } else {
      thing.json.put("text", "edited by its owner at " + System.nanoTime());
    }
  }

  /** Another caller writes something into its own. */
  synchronized void byItsOwner(Thing thing, String name, JsonNode value) {
    thing.json.set(name, value);
  }

  synchronized void remove(Thing thing) {
    things.remove(thing);
    if (!thing.owner.equals(caller)) {
      harmed.add("gone: " + thing.json + " of " + thing.owner + " by " + caller);
    }
  }

  synchronized void change(Thing thing, String name, JsonNode value) {
    if (!thing.owner.equals(caller) && !value.equals(thing.json.path(name))) {
      harmed.add("changed: " + thing.json + " of " + thing.owner + " to " + value);
    }
    thing.json.set(name, value);
  }

  synchronized Optional<Thing> with(String name, String value) {
    return things.stream()
        .filter(thing -> thing.json.path(name).asText().equals(value))
        .findFirst();
  }

  synchronized List<Thing> all() {
    return List.copyOf(things);
  }

  synchronized List<Thing> all(Predicate<Thing> wanted) {
    return things.stream().filter(wanted).toList();
  }

  synchronized ArrayNode list() {
    return list(thing -> true);
  }

  synchronized ArrayNode list(Predicate<Thing> wanted) {
    ArrayNode list = JSON.createArrayNode();
    things.stream().filter(wanted).forEach(thing -> list.add(thing.json()));
    return list;
  }

  /** What happened to things of others. */
  synchronized List<String> harmed() {
    return List.copyOf(harmed);
  }

  /** What a run has left. */
  synchronized List<String> left() {
    return things.stream()
        .filter(thing -> !thing.isOthers())
        .map(thing -> thing.json.toString())
        .toList();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }
}
