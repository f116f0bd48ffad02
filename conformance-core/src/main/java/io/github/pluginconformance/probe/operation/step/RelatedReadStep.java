package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes each read that comes upon something of this run, also where it need not be told which: by
 * an optional id, by a text to search for. Once more when the things were changed.
 */
public final class RelatedReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    Candidates candidates = parts.candidates();
    RelatedReads related = new RelatedReads(parts, candidates.reads());
    int since = latestWrite(parts);
    Set<PreparedCall> calls = new LinkedHashSet<>();
    nouns(parts).stream()
        .map(noun -> parts.ledger().latest(noun))
        .flatMap(Optional::stream)
        .forEach(entry -> calls.addAll(related.of(entry, since)));
    if (!calls.isEmpty()) {
      calls.addAll(related.ofAll(since));
    }
    List<PreparedCall> chosen =
        calls.stream().limit(parts.shares().relatedReads(candidates.reads().size()) * 5L).toList();
    if (!chosen.isEmpty()) {
      parts
          .sending()
          .sendAll(
              chosen,
              Intent.VARIATION,
              Collections.nCopies(chosen.size(), "about what the run has made"));
    }
  }

  private static Set<String> nouns(SessionComponents parts) {
    Set<String> nouns = new LinkedHashSet<>();
    for (LedgerEntry entry : parts.ledger().live()) {
      nouns.add(entry.thing().noun());
    }
    return nouns;
  }

  private static int latestWrite(SessionComponents parts) {
    return parts.log().all().stream()
        .filter(one -> parts.shapes().of(one.prepared().operation()).writes())
        .filter(one -> one.call().succeeded())
        .mapToInt(one -> one.call().exchange().id())
        .max()
        .orElse(0);
  }
}
