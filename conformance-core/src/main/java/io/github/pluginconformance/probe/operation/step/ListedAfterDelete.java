package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.ResourceTraces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds in a list what was said to be removed and is not: by its id, or where the plugin named
 * another one than it kept, by what was sent with it.
 */
final class ListedAfterDelete {

  private final SessionComponents parts;

  ListedAfterDelete(SessionComponents parts) {
    this.parts = parts;
  }

  /** Takes back that what a read of a list shows was removed. */
  void mark(PreparedCall read, JsonNode body) {
    String noun = parts.shapes().of(read.operation()).noun();
    List<LedgerEntry> newestFirst = new ArrayList<>(parts.ledger().entries());
    Collections.reverse(newestFirst);
    newestFirst.stream()
        .filter(entry -> !isLive(entry) && entry.thing().noun().equals(noun))
        .filter(entry -> AnsweredLists.isSameScope(read, entry.thing()))
        .filter(entry -> AnsweredLists.shows(body, entry.thing()) || isTraced(body, entry))
        .filter(entry -> !isAnothersNow(body, entry))
        .forEach(parts.ledger()::stillThere);
  }

  /** Whether what stands in the list under the id of a thing is somebody else's by now. */
  private boolean isAnothersNow(JsonNode body, LedgerEntry entry) {
    JsonNode id = entry.thing().id();
    List<JsonNode> named =
        items(body).stream().filter(item -> id != null && Items.isNamed(item, id)).toList();
    return !named.isEmpty() && named.stream().noneMatch(parts.watch().others()::isOurs);
  }

  private boolean isLive(LedgerEntry entry) {
    return parts.ledger().current(entry).isPresent();
  }

  /** Whether more items carry its traces than things alike are known to be left. */
  private boolean isTraced(JsonNode body, LedgerEntry entry) {
    List<String> traces = parts.freshTraces().of(entry.thing(), entry.exchange());
    long alike =
        parts.ledger().live().stream()
            .filter(other -> other.thing().noun().equals(entry.thing().noun()))
            .filter(
                other ->
                    !Collections.disjoint(ResourceTraces.of(other.thing(), parts.own()), traces))
            .count();
    return items(body).stream().filter(item -> carries(item, traces)).count() > alike;
  }

  private static List<JsonNode> items(JsonNode body) {
    List<JsonNode> items = new ArrayList<>();
    AnswerReader.firstArray(body).ifPresent(array -> array.forEach(items::add));
    return items;
  }

  private static boolean carries(JsonNode item, List<String> traces) {
    String text = JsonText.of(item);
    return traces.stream().anyMatch(trace -> ResourceTraces.contains(text, trace));
  }
}
