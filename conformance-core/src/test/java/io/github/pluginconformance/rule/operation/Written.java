package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts one write and the looks around it together. */
final class Written {

  private final Act act;
  private final Operation operation;
  private final String sent;
  private final List<Viewed> views = new ArrayList<>();
  private Intent intent = Intent.VALID;
  private String own = "{}";
  private String variant = "";
  private CallMaker answer;
  private @Nullable JsonNode target;
  private @Nullable Integer index;
  private @Nullable Exchange located;
  private List<JsonNode> earlier = List.of();
  private boolean steady = true;
  private int id = 10;
  private int exchange = 2;

  private Written(Act act, Operation operation, String sent) {
    this.act = act;
    this.operation = operation;
    this.sent = sent;
    this.answer = Calls.valid(operation).empty(200);
  }

  static Written create(String sent) {
    return new Written(Act.CREATES, Operations.CREATE, sent);
  }

  static Written patch(String sent) {
    return new Written(Act.CHANGES, Operations.PATCH, sent).target("7");
  }

  /** A patch of an operation that says that null clears a value. */
  static Written clearing(String sent) {
    return new Written(Act.CHANGES, Operations.CLEARING, sent).target("7");
  }

  static Written put(String sent) {
    return new Written(Act.REPLACES, Operations.PATCH, sent).target("7");
  }

  /** A put of an operation that says this of itself. */
  static Written replacing(String sent, String summary) {
    return new Written(Act.REPLACES, Operations.put(summary), sent).target("7");
  }

  static Written delete() {
    return new Written(Act.REMOVES, Operations.DELETE, "{\"id\": 7}").target("7");
  }

  static Written clear() {
    return new Written(Act.CLEARS, Operations.DELETE, "{}");
  }

  Written invalid() {
    intent = Intent.INVALID_INPUT;
    return this;
  }

  /** Valid input that differs from the first that was taken. */
  Written varied() {
    intent = Intent.VARIATION;
    return this;
  }

  /** The same; the variant says what it was made to send. */
  Written varied(String how) {
    variant = how;
    return varied();
  }

  /** Brings back what was deleted. */
  static Written restore() {
    return new Written(Act.CHANGES, Operations.RESTORE, "{}").target("7");
  }

  /** Of what was deleted before. */
  Written ofTheGone() {
    intent = Intent.STATE_PROBE;
    return this;
  }

  Written answered(int status, String body) {
    answer = new CallMaker(operation, intent, variant).json(status, body);
    return this;
  }

  Written location(String address, CallMaker led) {
    answer.header("Location", address);
    located = led.make(id++).exchange();
    return this;
  }

  Written location(String address) {
    answer.header("Location", address);
    return this;
  }

  /** The exchange in which it was sent. */
  Written sentAs(int number) {
    exchange = number;
    return this;
  }

  /** What a list showed before the first write, as exchange 1, and after the run. */
  static Viewed stood(String before, String... after) {
    Written made = create("{}").other(before, after);
    Viewed view = made.views.get(0);
    Look first = new Look(List.of(Calls.valid(Operations.LIST).json(200, before).make(1)), true);
    return new Viewed(view.kind(), List.of(first), view.after(), List.of(), true);
  }

  Written target(String json) {
    target = json(json);
    return this;
  }

  Written at(int place) {
    target = null;
    index = place;
    return this;
  }

  /** What the run gave to the thing before. */
  Written own(String json) {
    own = json;
    return this;
  }

  /** The run has made a thing with this id before. */
  Written afterMaking(String madeId) {
    earlier = List.of(json(madeId));
    return this;
  }

  /** Things come and go by themselves in what is looked at from here on. */
  Written unsteady() {
    steady = false;
    return this;
  }

  /** The list before and after; the latest look once more with nothing in between. */
  Written list(String before, String... after) {
    return view(Kind.LIST, Operations.LIST, before, after);
  }

  Written other(String before, String... after) {
    return view(Kind.OTHER, Operations.LIST, before, after);
  }

  Written item(String before, String... after) {
    return view(Kind.ITEM, Operations.READ, before, after);
  }

  private Written view(Kind kind, Operation read, String before, String... after) {
    List<String> looks = new ArrayList<>(List.of(after));
    if (looks.size() == 1) {
      looks.add(after[0]);
    }
    views.add(
        new Viewed(
            kind,
            Stream.of(before)
                .filter(text -> !text.isEmpty())
                .map(text -> look(read, text))
                .toList(),
            looks.stream().map(text -> look(read, text)).toList(),
            List.of(),
            steady));
    return this;
  }

  private Look look(Operation read, String text) {
    CallMaker answered =
        text.matches("\\d{3}")
            ? Calls.valid(read).json(Integer.parseInt(text), "{}")
            : Calls.valid(read).json(200, text);
    return new Look(List.of(answered.make(id++)), true);
  }

  WriteSeen make() {
    return new WriteSeen(
        answer.make(exchange),
        act,
        target,
        index,
        values(sent),
        values(own),
        List.copyOf(views),
        earlier,
        located);
  }

  private static Map<String, JsonNode> values(String json) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    json(json).properties().forEach(field -> values.put(field.getKey(), field.getValue()));
    return values;
  }

  private static JsonNode json(String text) {
    return Objects.requireNonNull(StrictJsonReader.salvaged(text).orElse(null));
  }
}
