package io.github.pluginconformance.settings;

/** The formats in which a report can be asked for: the choices of the setting {@code reports}. */
public enum ReportFormat {
  /** For other tools; always written. */
  JSON("json"),
  /** For people, one page. */
  HTML("html"),
  /** For build servers, JUnit XML. */
  JUNIT("junit"),
  /** For code scanning, SARIF 2.1.0. */
  SARIF("sarif"),
  /** For the summary page of a CI job. */
  MARKDOWN("markdown");

  private final String key;

  ReportFormat(String key) {
    this.key = key;
  }

  /** The name used in settings. */
  public String key() {
    return key;
  }
}
