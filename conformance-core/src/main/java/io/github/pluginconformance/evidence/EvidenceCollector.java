package io.github.pluginconformance.evidence;

import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects the parts of the evidence while probes run. Used by one thread at a time, but for a
 * probe that was given up.
 */
public final class EvidenceCollector {

  private final Settings settings;
  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  public EvidenceCollector(Settings settings) {
    this.settings = settings;
  }

  /** Another one that begins with what is here. */
  public EvidenceCollector copyFor(Settings other) {
    EvidenceCollector copy = new EvidenceCollector(other);
    copy.parts.putAll(parts);
    return copy;
  }

  /** Records a part, replacing an earlier one of the same type. */
  public void record(Record part) {
    parts.put(part.getClass(), part);
  }

  /** A part recorded so far. */
  public <T> Optional<T> part(Class<T> type) {
    return Optional.ofNullable(type.cast(parts.get(type)));
  }

  /** The evidence as it stands. */
  public Evidence toEvidence(List<Exchange> exchanges) {
    return new Evidence(settings, List.copyOf(exchanges), Map.copyOf(parts));
  }
}
