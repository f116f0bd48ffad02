package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;

/**
 * One thing that this run created.
 *
 * @param number counts from 1
 * @param exchange the exchange whose answer said so
 */
public record LedgerEntry(
    int number, OperationShape by, PreparedCall call, KnownResource thing, int exchange) {

  /** What it is, in words. */
  public String inWords() {
    String noun = thing.noun().isEmpty() ? "something" : thing.noun();
    String name = thing.id() == null ? "" : " " + thing.id().asText();
    return noun
        + name
        + ", created by "
        + by.operation().subject()
        + " (exchange "
        + exchange
        + ")";
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** Whether an item that a read of the same list shows is this very thing, by its id. */
  boolean isIn(String reader, JsonNode item) {
    JsonNode id = thing.id();
    return id != null && Items.isNamed(item, id) && reader.contains(by.operation().path());
  }
}
