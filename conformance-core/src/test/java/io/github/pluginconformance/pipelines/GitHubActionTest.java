package io.github.pluginconformance.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.pipelines.GitHubAction.Result;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be known of the action without a runner. */
class GitHubActionTest {

  private static final Pattern INPUT = Pattern.compile("inputs\\.([\\w-]+)");
  private static final Pattern OUTPUT = Pattern.compile("steps\\.([\\w-]+)\\.outputs\\.([\\w-]+)");

  private final GitHubAction action = GitHubAction.read();

  @TempDir Path folder;

  GitHubActionTest() throws IOException {}

  @BeforeAll
  static void look_for_bash() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "bash"))),
        "there is no bash");
  }

  @Test
  void should_describe_every_input_and_use_each() throws IOException {
    assertThat(action.inputs().values())
        .allSatisfy(input -> assertThat(input).containsKeys("description", "default"));

    Set<String> used = new TreeSet<>();
    Matcher found = INPUT.matcher(Files.readString(GitHubAction.FILE));
    while (found.find()) {
      used.add(found.group(1));
    }

    assertThat(used).isEqualTo(new TreeSet<>(action.inputs().keySet()));
  }

  @Test
  void should_read_only_outputs_that_a_step_writes() throws IOException {
    assertThat(OUTPUT.matcher(Files.readString(GitHubAction.FILE)).results())
        .isNotEmpty()
        .allSatisfy(
            output -> assertThat(action.script(output.group(1))).contains(output.group(2) + "="));
  }

  /** An expression in a script would be pasted into it before bash reads it. */
  @Test
  void should_have_shell_parts_without_expressions_that_bash_accepts() {
    assertThat(action.scripts())
        .hasSize(3)
        .allSatisfy(
            script -> {
              assertThat(script).doesNotContain("${{");
              assertThat(new ProcessBuilder("bash", "-n", "-c", script).start().waitFor()).isZero();
            });
  }

  @ParameterizedTest
  @CsvSource({"17.0.12,true", "25,true", "11.0.2,false", "1.8.0_402,false"})
  void should_find_a_java_that_is_new_enough(String version, String found) throws Exception {
    program("java", "echo 'openjdk version \"" + version + "\" 2024-07-16' >&2");

    Result result = GitHubAction.run(action.script("java"), folder, path());

    assertThat(result.exit()).as(result.console()).isZero();
    assertThat(result.outputs()).isEqualTo("found=" + found + "\n");
  }

  @Test
  void should_set_up_a_java_where_there_is_none() throws Exception {
    program("java", "exit 127");

    Result result = GitHubAction.run(action.script("java"), folder, path());

    assertThat(result.exit()).as(result.console()).isZero();
    assertThat(result.outputs()).isEqualTo("found=false\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void should_keep_the_exit_code(int code) throws Exception {
    program("java", "exit " + code);

    Result result = GitHubAction.run(action.script("check"), folder, path());

    assertThat(result.exit()).isEqualTo(code);
    assertThat(result.outputs())
        .contains("exit-code=" + code + "\n", "reports=")
        .doesNotContain("sarif=");
  }

  @Test
  void should_pass_options_on_word_by_word() throws Exception {
    program("java", "printf '<%s>' \"$@\" > arguments.txt");
    Map<String, String> inputs =
        Map.of(
            "URL", "http://localhost:8080",
            "SETTINGS", "my settings.yaml",
            "OPTIONS", "--mode=read-only\n\n--inputs.getTodos.username=$(touch hit) kaj\r\n");

    GitHubAction.run(action.script("check"), folder, with(inputs));

    assertThat(folder.resolve("arguments.txt"))
        .content()
        .contains(
            "<verify><http://localhost:8080><--config=my settings.yaml><--mode=read-only>"
                + "<--inputs.getTodos.username=$(touch hit) kaj><--reportsDirectory=");
    assertThat(folder.resolve("hit")).doesNotExist();
  }

  @Test
  void should_name_the_sarif_file_where_there_is_one() throws Exception {
    program(
        "java", "mkdir -p target/plugin-conformance; touch target/plugin-conformance/report.sarif");

    Result result = GitHubAction.run(action.script("check"), folder, path());

    assertThat(result.outputs()).contains("target/plugin-conformance/report.sarif\n");
  }

  @Test
  void should_take_a_jar_that_is_there() throws Exception {
    Files.writeString(folder.resolve("our tool.jar"), "");

    Result result =
        GitHubAction.run(action.script("tool"), folder, with(Map.of("JAR", "our tool.jar")));

    assertThat(result.exit()).as(result.console()).isZero();
    assertThat(result.outputs()).startsWith("jar=/").endsWith("/our tool.jar\n");
  }

  @Test
  void should_say_which_input_is_wrong_when_there_is_no_such_jar() throws Exception {
    Result result =
        GitHubAction.run(action.script("tool"), folder, with(Map.of("JAR", "none.jar")));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.console()).isEqualTo("There is no file none.jar (input jar).\n");
  }

  @Test
  void should_download_nothing_for_a_version_that_is_none() throws Exception {
    program("curl", "touch hit");

    Result result =
        GitHubAction.run(action.script("tool"), folder, with(Map.of("VERSION", "../../x")));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.console()).contains("input version");
    assertThat(folder.resolve("hit")).doesNotExist();
  }

  @Test
  void should_take_a_downloaded_jar_that_has_its_checksum() throws Exception {
    program(
        "curl", "while [ $# -gt 0 ]; do [ \"$1\" = --output ] && printf jar > \"$2\"; shift; done");
    String checksum = "fd5ed7ac0a4b44ddd1ffa4e5a2ff0e5f4bda4ee4d0ff3f2a1b0a3dfd0a2e4e9e";

    Result refused =
        GitHubAction.run(
            action.script("tool"), folder, with(Map.of("VERSION", "0.1.0", "SHA256", checksum)));
    Result taken =
        GitHubAction.run(
            action.script("tool"),
            folder,
            with(Map.of("VERSION", "0.1.0", "SHA256", sha256("jar"))));

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.console()).contains("it was not run");
    assertThat(refused.outputs()).isEmpty();
    assertThat(taken.exit()).as(taken.console()).isZero();
    assertThat(taken.outputs()).endsWith("/plugin-conformance-0.1.0.jar\n");
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Puts a program before all others of its name. */
  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Map<String, String> path() {
    return with(Map.of());
  }

  private Map<String, String> with(Map<String, String> variables) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "JAR", "", "URL", "", "SETTINGS", "", "OPTIONS", "", "VERSION", "", "SHA256", ""));
    all.put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    all.putAll(variables);
    return all;
  }
}
