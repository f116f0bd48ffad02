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
  MARKDOWN("markdown"),
  /** For viewers of requests: the exchanges as HAR 1.2; only where it is asked for. */
  HAR("har"),
  /** For Allure: a folder of results; only where it is asked for. */
  ALLURE("allure");

  private final String key;

  ReportFormat(String key) {
    this.key = key;
  }

  /** The name used in settings. */
  public String key() {
    return key;
  }

  /** Whether it is written where the settings say nothing. */
  boolean isUsual() {
    return this != HAR && this != ALLURE;
  }
}
