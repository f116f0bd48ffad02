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

            Only `baseUrl` is required. Sources, lowest precedence first:

            1. the defaults in the table below
            2. `plugin-conformance.yaml` in the working directory, or the file that `-Dplugin-conformance.config` names
            3. annotation attributes, or the POM
            4. environment variables
            5. system properties

            Unknown names are errors, including operations the document does not define. The report shows each value and its source.

            | where | how `limits.requestTimeout` is written |
            |---|---|
            | settings file | `limits: { requestTimeout: 5s }` |
            | POM | `<limits><requestTimeout>5s</requestTimeout></limits>` |
            | environment | `PLUGIN_CONFORMANCE_LIMITS_REQUEST_TIMEOUT=5s` |
            | command line | `-Dplugin-conformance.limits.requestTimeout=5s` |
            | code | `builder.set(SettingKeys.REQUEST_TIMEOUT, Duration.ofSeconds(5))` |

            - In the environment and on the command line, lists are written with commas: `-Dplugin-conformance.reports=json,html`.
            - `rules: [auth/*]` is short for `rules: { include: [auth/*] }`.
            - A `*` in a name below stands for a name of your choice. Operations are named by their operationId, or by method and path as the document writes them: `GET /todos/{id}`.
            - Relative paths start at the folder of the settings file; without one, at the working directory.
            - Secrets are given as references, `env:NAME` or `file:PATH`, never as values. Secrets shorter than 8 characters cannot be hidden everywhere; the report marks them.
            - A settings file has no `${…}` expressions. In a POM, one that stays inside of a value is an error; a value that is one unresolved expression counts as not given.

            Editors check and complete a settings file by its JSON Schema, `io/github/pluginconformance/plugin-conformance.schema.json` in the core jar. `init` writes a file that names it. With a copy of it beside the settings file,
            this first line is enough for editors that use yaml-language-server:

            ```yaml
            # yaml-language-server: $schema=plugin-conformance.schema.json
            baseUrl: http://localhost:8080
            ```

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
