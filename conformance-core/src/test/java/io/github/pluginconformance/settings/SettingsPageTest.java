package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/settings.md in step with the table of settings. Run with {@code -Dupdate=true} to
 * write it anew.
 */
class SettingsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "settings.md");

  @Test
  void should_document_every_setting() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).as("write it with -Dupdate=true").content().isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Read from, later beats earlier: defaults, `plugin-conformance.yaml` in the working directory (or the file that `-Dplugin-conformance.config` names), annotation attributes or the POM,
            environment variables, system properties, options of the command line (`--mode=read-only`). A name that is not known is an error, also the operationId of an operation that the document does not have. The report shows every value with where it comes from.

            `limits.requestTimeout` below stands for `limits: { requestTimeout: … }` in the file, `<limits><requestTimeout>` in a POM, `PLUGIN_CONFORMANCE_LIMITS_REQUEST_TIMEOUT` in the environment and
            `-Dplugin-conformance.limits.requestTimeout` on the command line, where lists are written with commas. `rules: [auth/*]` is short for `rules.include`. A `*` stands for a name of yours, such as an
            operationId. Relative paths are relative to the settings file, without one to the working directory.

            | setting | must be | default | meaning |
            |---|---|---|---|
            """);
    for (SettingKey<?> key : SettingKeys.all()) {
      page.append("| `").append(key.name()).append("` | ").append(key.typeInWords());
      page.append(" | ")
          .append(key.defaultInWords())
          .append(" | ")
          .append(key.meaning())
          .append(" |\n");
    }
    return page.toString();
  }
}
