package io.github.pluginconformance.probe;

/** The fixed order of a run. Probes of one phase run in the order of their registration. */
public enum Phase {
  /** Manifest, document and what they point to. */
  DISCOVER,
  /** Gets the credential that the other phases use. */
  SIGN_IN,
  /** Calls what only reads. */
  READ,
  /** Calls what creates. */
  CREATE,
  /** Reads again what now exists. */
  READ_AGAIN,
  /**
   * Looks at answers from other sides while what they show exists: links, location, platform
   * headers.
   */
  LOOK,
  /** Calls what changes. */
  UPDATE,
  /** Calls what deletes. */
  DELETE,
  /** Confirmation flows. */
  CONFIRM,
  /** Input and credentials that must be refused. */
  NEGATIVE,
  /** Removes what the run created. */
  CLEAN_UP,
  /** Last looks: whether the documents are still the same. */
  CLOSE
}
