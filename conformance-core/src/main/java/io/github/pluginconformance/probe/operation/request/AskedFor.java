package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.KnownVersions;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What operations have asked for in their refusals although the document lets it out: many
 * documents forget to list a property as required, and many answers name it.
 */
public final class AskedFor {

  /** Members of error objects, which name no input (RFC 9457, section 3.1). */
  private static final Set<String> OF_ERRORS =
      Set.of("type", "title", "status", "detail", "instance", "error", "message", "code", "path");

  private static final int LONGEST = 20_000;

  /** What asks for the version that a change rests on (RFC 6585, section 3). */
  private static final int PRECONDITION_REQUIRED = 428;

  private final Map<String, Set<String>> bySubject = new HashMap<>();

  /**
   * Notes what a refusal names that was left out.
   *
   * @return whether that is anything new
   */
  public boolean learn(OperationShape shape, PreparedCall sent, ReceivedResponse refusal) {
    Set<String> known =
        bySubject.computeIfAbsent(shape.operation().subject(), key -> new LinkedHashSet<>());
    return known.addAll(leftOut(shape, sent, refusal));
  }

  /** Forgets what was noted of an operation, as it did not help. */
  public void forget(OperationShape shape) {
    bySubject.remove(shape.operation().subject());
  }

  /** Whether an operation has asked for anything. */
  public boolean knowsOf(OperationShape shape) {
    return !of(shape).isEmpty();
  }

  /** A body with what was asked for, made up as the document allows it. */
  JsonNode in(OperationShape shape, JsonNode body, Supplier<Optional<Inventor.Made>> fullest) {
    if (of(shape).isEmpty() || !(body instanceof ObjectNode object)) {
      return body;
    }
    ObjectNode copy = object.deepCopy();
    fullest
        .get()
        .map(Inventor.Made::value)
        .ifPresent(
            full ->
                of(shape).stream()
                    .filter(name -> !copy.has(name) && full.has(name))
                    .forEach(name -> copy.set(name, full.get(name))));
    return copy;
  }

  boolean has(OperationShape shape, String name) {
    return of(shape).contains(name);
  }

  Set<String> of(OperationShape shape) {
    return bySubject.getOrDefault(shape.operation().subject(), Set.of());
  }

  /** The optional values that a refusal names. */
  public static Set<String> named(OperationShape shape, ReceivedResponse refusal) {
    return namedSlots(shape, refusal)
        .map(Slot::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those of them that the call did not carry. */
  private static Set<String> leftOut(
      OperationShape shape, PreparedCall sent, ReceivedResponse refusal) {
    return namedSlots(shape, refusal)
        .filter(slot -> !isSent(slot, sent))
        .map(Slot::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Slot> namedSlots(OperationShape shape, ReceivedResponse refusal) {
    String text = told(refusal);
    boolean wantsVersion = refusal.status() == PRECONDITION_REQUIRED;
    return shape.slots().stream()
        .filter(slot -> !slot.required())
        .filter(
            slot ->
                wantsVersion && KnownVersions.isOne(shape, slot)
                    || isInput(shape, slot) && names(text, slot.name()));
  }

  /** What else a delete asks for may be a word that it takes more along by. */
  private static boolean isInput(OperationShape shape, Slot slot) {
    return shape.access() != Access.DELETE && (slot.in("body") || slot.in("query"));
  }

  private static boolean isSent(Slot slot, PreparedCall sent) {
    return slot.in("body")
        ? sent.body() != null && sent.body().has(slot.name())
        : sent.parameters().containsKey(slot.key());
  }

  /** What an answer says, without the names of the members of its error object. */
  private static String told(ReceivedResponse refusal) {
    StringBuilder told = new StringBuilder();
    AnswerReader.json(refusal)
        .ifPresentOrElse(body -> collect(body, told), () -> told.append(refusal.text()));
    return told.substring(0, Math.min(LONGEST, told.length()));
  }

  private static void collect(JsonNode node, StringBuilder told) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!OF_ERRORS.contains(field.getKey())) {
        told.append(field.getKey()).append('\n');
      }
    }
    if (node.isTextual()) {
      told.append(node.textValue()).append('\n');
    }
    node.forEach(part -> collect(part, told));
  }

  /** Whether a text holds a name as a word of its own. */
  private static boolean names(String text, String name) {
    return Pattern.compile("(?<![\\p{L}\\d_-])" + Pattern.quote(name) + "(?![\\p{L}\\d_-])")
        .matcher(text)
        .find();
  }
}
