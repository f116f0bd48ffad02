package io.github.pluginconformance.probe;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the probes of one run share. Used by one thread at a time. */
public final class RunContext {

  private final Settings settings;
  private final WatchedFetcher fetcher;
  private final EvidenceCollector evidence;
  private final Redactor redactor;
  private final RunIdentity identity;
  private final Map<Class<?>, Object> services = new HashMap<>();
  private final Set<Authorization> lapsed = new HashSet<>();
  private @Nullable Authorization credential;
  private Renewal renewal = Optional::empty;

  /** A context with an identity of its own. */
  public RunContext(
      Settings settings, Fetcher fetcher, EvidenceCollector evidence, Redactor redactor) {
    this(settings, fetcher, evidence, redactor, RunIdentity.unique(settings.seed()));
  }

  public RunContext(
      Settings settings,
      Fetcher fetcher,
      EvidenceCollector evidence,
      Redactor redactor,
      RunIdentity identity) {
    this.identity = identity;
    this.settings = settings;
    this.fetcher = new WatchedFetcher(fetcher);
    this.evidence = evidence;
    this.redactor = redactor;
  }

  public Settings settings() {
    return settings;
  }

  /** The fetcher of the run, which notes that a probe is alive. */
  public WatchedFetcher fetcher() {
    return fetcher;
  }

  public EvidenceCollector evidence() {
    return evidence;
  }

  /** Where secrets that are issued during the run are registered. */
  public Redactor redactor() {
    return redactor;
  }

  /** The name under which the run acts. */
  public RunIdentity identity() {
    return identity;
  }

  /** The credential that ordinary calls carry at present, once there is one. */
  public synchronized Optional<Authorization> credential() {
    return Optional.ofNullable(credential);
  }

  /** The same, renewed first where it is about to lapse: that may make a token request. */
  public Optional<Authorization> renewCredential() {
    renew();
    return credential();
  }

  /** Sets the credential that ordinary calls carry from now on. */
  public synchronized void useCredential(Authorization value) {
    credential = value;
  }

  /** Sets how that credential is kept alive. */
  public synchronized void renewBy(Renewal value) {
    renewal = value;
  }

  /**
   * What a call is sent with that was prepared with a credential: the latest one in its place,
   * renewed first where it is about to lapse. That may make a token request.
   */
  public @Nullable Authorization renewed(@Nullable Authorization prepared) {
    return isOrdinary(prepared) ? renewCredential().orElse(null) : prepared;
  }

  private synchronized boolean isOrdinary(@Nullable Authorization prepared) {
    return prepared != null && (prepared.equals(credential) || lapsed.contains(prepared));
  }

  private void renew() {
    renewal().renewIfDue().ifPresent(this::replace);
  }

  private synchronized Renewal renewal() {
    return renewal;
  }

  private synchronized void replace(Authorization fresh) {
    if (credential != null) {
      lapsed.add(credential);
    }
    credential = fresh;
  }

  /** Offers something to later probes, such as the operation caller. */
  public <T> void provide(Class<T> type, T service) {
    services.put(type, service);
  }

  /** What an earlier probe offers. */
  public <T> Optional<T> service(Class<T> type) {
    return Optional.ofNullable(type.cast(services.get(type)));
  }
}
