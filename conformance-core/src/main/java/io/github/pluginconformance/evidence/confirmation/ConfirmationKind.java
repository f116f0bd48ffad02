package io.github.pluginconformance.evidence.confirmation;

/** How the user's consent to an operation is got, as far as anybody says so. */
public enum ConfirmationKind {
  /** There is nothing to confirm: it only reads. */
  READS("reads"),
  /** It is declared to need no confirmation. */
  NONE("none"),
  /** The platform asks before each call. */
  PLATFORM("platform"),
  /** The first call answers a token, and only a second call with it acts. */
  TOKEN("token"),
  /** The answer holds a link to a draft, and the user acts on the page that it leads to. */
  DRAFT_LINK("draft-link"),
  /** A call with a certain field only shows what would happen. */
  PREVIEW("preview"),
  /** It is the second half of another operation's flow. */
  CONFIRMS("confirms another operation"),
  /** It may act, and nothing says how the user confirms that. */
  UNDECLARED("undeclared");

  private final String key;

  ConfirmationKind(String key) {
    this.key = key;
  }

  /** The name used in settings, documents and reports. */
  public String key() {
    return key;
  }

  /** Whether the plugin itself asks, so that the first call must not act. */
  public boolean isFlow() {
    return this == TOKEN || this == DRAFT_LINK || this == PREVIEW;
  }
}
