package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.StoppedRun;
import io.github.pluginconformance.probe.operation.StoppedRun.Cleaned;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning up that never ends or fails, by a fault of ours, ends in a sentence all the same. */
@Timeout(60)
class StoppedRunCleanerTest {

  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofSeconds(5));

  @TempDir Path reports;
  private volatile boolean ended;

  @AfterEach
  void end() {
    ended = true;
  }

  @Test
  void should_be_given_up_when_it_never_ends_and_name_what_is_left() throws IOException {
    CleanedRun cleaned = clean(context -> loop());

    assertThat(cleaned.isClean()).isFalse();
    assertThat(cleaned.obstacle())
        .startsWith("cleaning up was given up: it took 1 s of processor time")
        .contains("StoppedRunCleanerTest")
        .endsWith("(a fault of plugin-conformance itself)");
    assertThat(cleaned.left())
        .extracting(CleanedRun.Left::words)
        .singleElement()
        .asString()
        .contains("41, made by POST /todos");
  }

  @Test
  void should_say_what_was_thrown_without_its_text() throws IOException {
    CleanedRun cleaned =
        clean(
            context -> {
              throw new IllegalStateException("text of the plugin");
            });

    assertThat(cleaned.obstacle())
        .startsWith("cleaning up failed: IllegalStateException at ")
        .doesNotContain("text of the plugin");
    assertThat(cleaned.left()).hasSize(1);
  }

  @Test
  void should_tell_what_became_of_the_things_when_all_goes_well() throws IOException {
    CleanedRun cleaned =
        clean(context -> Optional.of(new Cleaned(List.of("41"), List.of(), List.of())));

    assertThat(cleaned.isClean()).isTrue();
    assertThat(cleaned.removed()).containsExactly("41");
  }

  private Optional<Cleaned> loop() {
    while (!ended) {
      Thread.onSpinWait();
    }
    return Optional.empty();
  }

  private CleanedRun clean(Function<RunContext, Optional<Cleaned>> cleaning) throws IOException {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      Settings settings = SettingsBuilder.forPlugin(plugin.uri()).reportsDirectory(reports).build();
      Path ledger = StoppedRun.ledger(reports);
      Files.writeString(
          ledger,
          """
          {"event":"run","id":"conformance-1-abcdefghij","seed":1,"run":"abcdefghij","mode":"own-data","baseUrl":"%s"}
          {"event":"attempt","number":1,"method":"POST","path":"/todos","url":"u","parameters":{},"contentType":"application/json","body":{}}
          {"event":"created","number":1,"attempt":1,"operation":"POST /todos","exchange":9,"id":41,"sent":{},"answered":{"id":41}}
          """
              .formatted(plugin.uri()));
      return StoppedRunCleaner.clean(StoppedRun.in(ledger).get(0), settings, cleaning, SHORT);
    }
  }
}
