package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of SECURITY.md names the tests that hold it. */
class SecurityPageTest {

  private static final Path PAGE = Path.of("../SECURITY.md");
  private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+(?:Test|IT))`");

  @Test
  void should_name_tests_that_there_are_for_each_promise() throws IOException {
    Set<String> tests = tests();

    try (Stream<String> lines = Files.lines(PAGE)) {
      assertThat(
              lines.filter(
                  line -> line.startsWith("| ") && !line.matches("\\| (promise|attack) .*")))
          .hasSizeGreaterThan(10)
          .allSatisfy(
              row ->
                  assertThat(TEST_CLASS.matcher(row).results().map(SecurityPageTest::name))
                      .isNotEmpty()
                      .isSubsetOf(tests));
    }
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }

  /** The files of all modules, without what a build has made. */
  private static Stream<Path> modules() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<Path> files = new ArrayList<>();
      for (Path module : modules.map(one -> one.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(module)) {
          try (Stream<Path> found = Files.walk(module)) {
            found.forEach(files::add);
          }
        }
      }
      return files.stream();
    }
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = modules()) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+(?:Test|IT)\\.java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
