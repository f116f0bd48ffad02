package io.github.pluginconformance.probe;

/** What an operation does to the plugin's data, as far as document and settings tell. */
public enum Access {
  READ,
  CREATE,
  UPDATE,
  DELETE,
  /** Acts without a resource of its own, such as sending a mail. */
  ACT
}
