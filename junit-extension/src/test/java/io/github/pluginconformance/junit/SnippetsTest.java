package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever copies Java out of the documentation gets something that compiles. */
class SnippetsTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:final )?class (\\w+)");

  @TempDir Path folder;

  static Stream<Path> documents() {
    return Stream.of(Path.of("..", "README.md"), Path.of("..", "docs", "junit.md"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void should_compile(Path document) throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(document)).results().map(found -> found.group(1)).toList();

    assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(problems(block)).isEmpty());
  }

  private String problems(String source) throws IOException {
    String name = CLASS.matcher(source).results().map(SnippetsTest::name).findFirst().orElse("X");
    Path file = folder.resolve(name + ".java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    compiler
        .getTask(
            problems,
            null,
            null,
            List.of("-proc:none", "-d", folder.toString()),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
        .call();
    return problems.toString();
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
