package io.github.pluginconformance.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code action.yml} at the top of the project, and its shell parts as a runner starts them. */
@SuppressWarnings("unchecked")
final class GitHubAction {

  static final Path FILE = Path.of("..", "action.yml");

  private final Map<String, Object> tree;

  private GitHubAction(Map<String, Object> tree) {
    this.tree = tree;
  }

  /** What came of a shell part: the last two are what it wrote for later steps and for people. */
  record Result(int exit, String outputs, String console) {}

  static GitHubAction read() throws IOException {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    return new GitHubAction((Map<String, Object>) tree);
  }

  Map<String, Map<String, Object>> inputs() {
    return (Map<String, Map<String, Object>>) tree.get("inputs");
  }

  List<Map<String, Object>> steps() {
    return (List<Map<String, Object>>) ((Map<String, Object>) tree.get("runs")).get("steps");
  }

  List<String> scripts() {
    return steps().stream()
        .flatMap(step -> Optional.ofNullable((String) step.get("run")).stream())
        .toList();
  }

  String script(String id) {
    return (String)
        steps().stream()
            .filter(step -> id.equals(step.get("id")))
            .findFirst()
            .orElseThrow()
            .get("run");
  }

  /** Runs a part with bash as a runner does, in a folder, with variables more. */
  static Result run(String script, Path folder, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("part.sh"), script);
    Path outputs = Files.writeString(folder.resolve("outputs.txt"), "");
    Path console = folder.resolve("console.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    builder.environment().put("GITHUB_OUTPUT", outputs.toString());
    builder.environment().put("RUNNER_TEMP", folder.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the part ended by itself").isTrue();
    return new Result(process.exitValue(), Files.readString(outputs), Files.readString(console));
  }
}
