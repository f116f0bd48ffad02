package io.github.pluginconformance.probe;

import io.github.pluginconformance.http.Authorization;

/** An API document that was refused to whoever has not signed in. */
@FunctionalInterface
public interface GuardedDocument {

  /** Fetches and records it with a credential, so that what it says is judged all the same. */
  void fetchWith(Authorization credential);
}
