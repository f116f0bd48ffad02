package io.github.pluginconformance.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whoever copies YAML out of the documentation gets a file that can be read. */
class PipelineSnippetsTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @ParameterizedTest
  @ValueSource(strings = {"docs/pipelines.md", "docs/fleet.md", "README.md"})
  void should_be_one_mapping_without_double_keys(String document) throws IOException {
    assertThat(blocks(document))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(read(block)).isInstanceOf(Map.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/pipelines.md", "docs/fleet.md"})
  void should_give_the_action_only_inputs_that_it_has(String document) throws IOException {
    assertThat(blocks(document).stream().map(PipelineSnippetsTest::read).flatMap(this::inputs))
        .isNotEmpty()
        .isSubsetOf(GitHubAction.read().inputs().keySet());
  }

  /** The inputs that a workflow gives to our action. */
  private Stream<String> inputs(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return String.valueOf(map.get("uses")).startsWith("plugin-conformance/")
          ? ((Map<?, ?>) map.get("with")).keySet().stream().map(String::valueOf)
          : map.values().stream().flatMap(this::inputs);
    }
    return tree instanceof List<?> list ? list.stream().flatMap(this::inputs) : Stream.empty();
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  private static List<String> blocks(String document) throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("..").resolve(document)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
