package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the values of placeholders come from, and which of them are hidden. */
class EnvironmentValuesTest {

  @TempDir Path folder;
  private final Redactor redactor = new Redactor();
  private EnvironmentValues values;

  @BeforeEach
  void read() throws IOException {
    Path first = folder.resolve(".env.dev");
    Path second = folder.resolve(".env.dev.user");
    Files.writeString(
        first,
        """
        # made by the toolkit
        PLAIN=https://api.example.com#top
        QUOTED="with # inside" # and a remark
        export SINGLE='a b'
        REMARKED=yes # really
        EMPTY=
        BOTH=first
        PROCESS=file
        GIVEN=file
        SECRET_CLIENT=client-of-nobody
        not a line
        """);
    Files.writeString(second, "BOTH=second\r\nAPI_KEY=key-of-nobody\r\n");
    values =
        EnvironmentValues.of(
            SettingsBuilder.forPlugin(URI.create("http://localhost:1"))
                .set(CopilotKeys.ENVIRONMENT_FILES, List.of(first, second))
                .set(CopilotKeys.ENVIRONMENT_VALUE, "setting", "GIVEN")
                .build(),
            Map.of("PROCESS", "process", "GIVEN", "process"),
            redactor);
  }

  @Test
  void should_read_lines_with_remarks_and_quotes() {
    assertThat(values.find("PLAIN")).contains("https://api.example.com#top");
    assertThat(values.find("QUOTED")).contains("with # inside");
    assertThat(values.find("SINGLE")).contains("a b");
    assertThat(values.find("REMARKED")).contains("yes");
    assertThat(values.find("EMPTY")).isEmpty();
    assertThat(values.find("UNKNOWN")).isEmpty();
  }

  @Test
  void should_let_settings_win_over_the_process_and_that_over_files() {
    assertThat(values.find("BOTH")).contains("second");
    assertThat(values.find("PROCESS")).contains("process");
    assertThat(values.find("GIVEN")).contains("setting");
  }

  @Test
  void should_hide_what_is_named_as_a_secret() {
    values.find("SECRET_CLIENT");
    values.find("API_KEY");
    values.find("PLAIN");

    assertThat(redactor.redact("client-of-nobody, key-of-nobody, https://api.example.com#top"))
        .isEqualTo("$SECRET_CLIENT, $API_KEY, https://api.example.com#top");
  }
}
