package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.shape.OperationShape;

/**
 * A thing that a read shows and that the stopped run has made, or may have made.
 *
 * @param by the operation that made it, else the read
 * @param call as it went out, else the read
 * @param proven whether nobody else can have made it
 * @param shownBy the read and its answer
 */
record Leftover(
    OperationShape by,
    PreparedCall call,
    KnownResource thing,
    JsonNode item,
    boolean proven,
    Call shownBy) {

  /** Whether this is the same thing, as another read may show it. */
  boolean isSame(Leftover other) {
    JsonNode id = thing.id();
    return thing.noun().equals(other.thing.noun())
        && (id == null
            ? other.thing.id() == null && item.equals(other.item)
            : id.equals(other.thing.id()));
  }

  /** What it is, in words. */
  String inWords() {
    String noun = thing.noun().isEmpty() ? "" : thing.noun() + " ";
    return noun + Items.inWords(item) + ", shown by " + shownBy.operation().subject();
  }
}
