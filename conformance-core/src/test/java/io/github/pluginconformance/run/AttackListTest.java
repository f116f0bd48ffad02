package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each attack of the list {@code attacks.txt} names a test that there is, and a case of it; each
 * promise of SECURITY.md names tests.
 */
class AttackListTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");

  private static final List<String> MODULES =
      List.of("conformance-core", "junit-extension", "maven-plugin", "command-line");

  /** A line of the list; {@code test} is a class and {@code text} stands in it. */
  record Attack(String id, String what, String seen, String test, String text) {

    static Attack of(String line) {
      String[] parts = line.split(" \\| ", 4);
      String[] held = parts[3].split(": ", 2);
      return new Attack(parts[0], parts[1], parts[2], held[0], held[1]);
    }
  }

  @Test
  void should_name_a_test_for_each_attack() throws IOException {
    Map<String, String> tests = tests();

    assertThat(attacks())
        .hasSizeGreaterThan(180)
        .allSatisfy(
            attack ->
                assertThat(tests.get(attack.test))
                    .as("%s %s", attack.id, attack.what)
                    .isNotNull()
                    .contains(attack.text));
  }

  @Test
  void should_number_each_attack_once() throws IOException {
    assertThat(attacks()).extracting(Attack::id).doesNotHaveDuplicates();
  }

  @Test
  void should_name_tests_that_there_are_in_the_table_of_promises() throws IOException {
    Set<String> tests = tests().keySet();
    String page = Files.readString(Path.of("..", "SECURITY.md"));

    assertThat(NAMED.matcher(page).results().map(named -> named.group(1)))
        .hasSizeGreaterThan(80)
        .allSatisfy(named -> assertThat(tests).contains(named));
    assertThat(page).contains("All attacks, " + attacks().size() + " of them numbered");
  }

  private static List<Attack> attacks() throws IOException {
    try (InputStream list = AttackListTest.class.getResourceAsStream("attacks.txt")) {
      String text =
          new String(
              Objects.requireNonNull(list, "attacks.txt").readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Attack::of).toList();
    }
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          tests.put(name, Files.readString(file));
        }
      }
    }
    return tests;
  }
}
