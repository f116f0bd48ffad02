package io.github.pluginconformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps rooms and files so small that a newcomer finds the way. */
class HouseTest {

  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final int MOST_LINES = 300;

  private static final int MOST_CLASSES = 45;

  private static List<Path> files;

  @BeforeAll
  static void find() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(500);
  }

  @Test
  void no_simple_class_name_stands_twice() {
    Map<String, Long> times =
        files.stream().collect(Collectors.groupingBy(HouseTest::name, Collectors.counting()));

    assertThat(times).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void no_package_holds_more_classes_than_a_newcomer_can_look_over() {
    Map<Path, Long> sizes =
        files.stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

    assertThat(sizes)
        .allSatisfy((room, size) -> assertThat(size).as(room.toString()).isLessThan(MOST_CLASSES));
  }

  @Test
  void no_file_is_long() {
    assertThat(files)
        .allSatisfy(file -> assertThat(lines(file)).as(name(file)).isLessThanOrEqualTo(MOST_LINES));
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
