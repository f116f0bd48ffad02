package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveOptionsTest {

  private static final Path HOME = Path.of(System.getProperty("java.home"));
  private static final String USE = "-XX:SharedArchiveFile=";
  private static final String LIST = "-XX:DumpLoadedClassList=";

  @TempDir Path folder;
  private Path jar;
  private Path cache;

  @BeforeEach
  void setUp() throws IOException {
    jar = Files.writeString(folder.resolve("one.jar"), "classes");
    cache = folder.resolve("user cache");
  }

  @Test
  void should_make_nothing_but_the_folder_the_first_time_and_list_classes_the_second() {
    assertThat(options()).isEmpty();
    assertThat(cache.resolve("plugin-conformance")).isDirectory().isEmptyDirectory();

    assertThat(options()).anyMatch(option -> option.startsWith(LIST));
    assertThat(options()).noneMatch(option -> option.startsWith(USE));
  }

  @Test
  void should_use_an_archive_that_is_whole_and_no_other() throws IOException {
    options();
    Path archive = Path.of(named(options()));
    Files.writeString(archive, "12345");
    assertThat(options()).anyMatch(option -> option.startsWith(LIST));

    Files.writeString(Path.of(archive + ".size"), "5\n");
    assertThat(options()).contains(USE + archive).noneMatch(option -> option.startsWith(LIST));

    Files.writeString(archive, "1234");
    assertThat(options()).anyMatch(option -> option.startsWith(LIST));
  }

  @Test
  void should_name_another_archive_for_another_jar() throws IOException {
    options();
    String before = named(options());
    assertThat(named(options())).isEqualTo(before);

    Files.writeString(jar, "other classes");

    assertThat(named(options())).isNotEqualTo(before);
  }

  @Test
  void should_keep_none_for_classes_that_are_not_packed() {
    options();

    assertThat(ArchiveOptions.of(List.of(jar, folder), HOME, environment())).isEmpty();
  }

  @Test
  void should_keep_none_where_the_user_speaks_against_it_or_an_agent_changes_classes() {
    options();

    for (String option : List.of("-Xshare:off", "-Dx=1 -javaagent:/a.jar=x", "-agentlib:jdwp=y")) {
      Map<String, String> variables =
          Map.of("XDG_CACHE_HOME", cache.toString(), "JAVA_TOOL_OPTIONS", option);
      assertThat(ArchiveOptions.of(List.of(jar), HOME, variables)).isEmpty();
    }
  }

  @Test
  void should_keep_none_without_a_cache_folder() {
    for (String place : List.of("", "relative", "/dev/null/none")) {
      assertThat(ArchiveOptions.of(List.of(jar), HOME, Map.of("XDG_CACHE_HOME", place))).isEmpty();
    }
  }

  @Test
  void should_find_the_usual_folder_below_the_home_of_the_user() {
    Map<String, String> variables = Map.of("HOME", folder.toString());
    ArchiveOptions.of(List.of(jar), HOME, variables);

    assertThat(folder.resolve(".cache/plugin-conformance")).isDirectory();
  }

  private List<String> options() {
    return ArchiveOptions.of(List.of(jar), HOME, environment());
  }

  private Map<String, String> environment() {
    return Map.of("XDG_CACHE_HOME", cache.toString());
  }

  private static String named(List<String> options) {
    String start = "-D" + ClassArchive.FILE + "=";
    return options.stream()
        .filter(option -> option.startsWith(start))
        .map(option -> option.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }
}
