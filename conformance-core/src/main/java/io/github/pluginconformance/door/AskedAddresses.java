package io.github.pluginconformance.door;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Visit;
import io.github.pluginconformance.writer.SafeText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked for in search of a plugin, and what came of it, in words. */
final class AskedAddresses {

  private final Map<URI, String> outcomes = new LinkedHashMap<>();
  private Optional<Failure> unreachable = Optional.empty();

  /**
   * Remembers a visit that found nothing.
   *
   * @param fault what is wrong with an answer of status 200
   */
  void add(Visit visit, String fault) {
    Exchange last = visit.last();
    outcomes.put(visit.first().request().uri(), outcome(last, fault));
    if (last.response() == null) {
      unreachable = last.failed();
    }
  }

  /** Why nobody answers at all; empty if somebody does. */
  Optional<Failure> unreachable() {
    return unreachable;
  }

  /** One line for each address. */
  List<String> lines() {
    return outcomes.entrySet().stream()
        .map(entry -> SafeText.line("  GET " + entry.getKey() + ": " + entry.getValue()))
        .toList();
  }

  private static String outcome(Exchange last, String fault) {
    return last.received()
        .map(answer -> answer.status() == 200 ? fault : String.valueOf(answer.status()))
        .orElseGet(() -> last.failed().map(Failure::message).orElse("no answer"));
  }
}
