package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;

/** How far a run may go with the plugin's data. */
@PublicApi
public enum Mode {
  /** Sends nothing that could change data. */
  READ_ONLY("read-only"),
  /** Writes, but changes and deletes only what this run created. */
  OWN_DATA("own-data"),
  /** Everything the document offers: the user's explicit word. */
  EVERYTHING("everything");

  private final String key;

  Mode(String key) {
    this.key = key;
  }

  /** The name used in settings and reports. */
  public String key() {
    return key;
  }

  /** Whether a request that may change data can be sent at all. */
  public boolean mayWrite() {
    return this != READ_ONLY;
  }
}
