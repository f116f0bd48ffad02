package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.nio.file.Path;
import java.util.List;

/** The settings cannot be used. Names everything that is wrong with them; holds no secret. */
@PublicApi
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final transient Path reportsDirectory;

  /**
   * @param problems one sentence each
   * @param reportsDirectory where a report of it belongs, as far as that could be understood
   */
  public SettingsException(List<String> problems, Path reportsDirectory) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
    this.reportsDirectory = reportsDirectory;
  }

  /** What is wrong, one sentence each. */
  public List<String> problems() {
    return problems;
  }

  /** Where a report of it belongs. */
  public Path reportsDirectory() {
    return reportsDirectory;
  }
}
