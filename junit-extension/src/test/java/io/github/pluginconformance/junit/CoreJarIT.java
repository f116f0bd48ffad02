package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.report.Report;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user gets on the class path with the core's jar. */
class CoreJarIT {

  private static final Pattern INCLUDED =
      Pattern.compile("<include>([a-z0-9.-]+):([a-z0-9.-]+)</include>");

  private JarFile jar;

  @BeforeEach
  void open() throws Exception {
    File file = new File(Report.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assumeTrue(file.isFile(), "the core was not packed");
    jar = new JarFile(file);
  }

  @AfterEach
  void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }

  @Test
  void should_hold_classes_under_our_own_name_only() {
    assertThat(names())
        .filteredOn(name -> name.endsWith(".class"))
        .hasSizeGreaterThan(1000)
        .allMatch(name -> name.startsWith("io/github/pluginconformance/"));
    assertThat(names()).noneMatch(name -> name.startsWith("META-INF/services/"));
  }

  @Test
  void should_ask_for_nothing_that_a_bom_could_move() throws IOException {
    String pom =
        Files.readString(Path.of("..", "conformance-core", "dependency-reduced-pom.xml"))
            .replaceAll("(?s)<(build|profiles)>.*</\\1>", "");
    List<String> dependencies =
        Pattern.compile(
                "<dependency>\\s*<groupId>([^<]*)</groupId>(.*?)</dependency>", Pattern.DOTALL)
            .matcher(pom)
            .results()
            .filter(found -> !found.group(2).contains("<scope>test</scope>"))
            .filter(found -> !found.group(2).contains("<optional>true</optional>"))
            .map(found -> found.group(1))
            .toList();

    assertThat(dependencies).containsExactly("org.jspecify");
  }

  @Test
  void should_carry_notice_and_licences_of_all_that_is_in_it() throws IOException {
    String pom = Files.readString(Path.of("..", "conformance-core", "pom.xml"));
    List<MatchResult> parts = INCLUDED.matcher(pom).results().toList();

    assertThat(parts).hasSizeGreaterThan(10);
    assertThat(text("META-INF/NOTICE"))
        .contains(parts.stream().map(part -> part.group(1) + ":" + part.group(2)).toList());
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(names())
        .contains(
            "META-INF/FastDoubleParser-LICENSE",
            "META-INF/Schubfach-LICENSE",
            "META-INF/jsoup/LICENSE",
            "META-INF/licenses/jtokkit-LICENSE.txt",
            "META-INF/licenses/re2j-LICENSE.txt",
            "META-INF/licenses/slf4j-LICENSE.txt");
  }

  @Test
  void should_keep_its_module_name() throws IOException {
    assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
        .isEqualTo("io.github.pluginconformance.core");
  }

  private List<String> names() {
    return jar.stream().map(JarEntry::getName).toList();
  }

  private String text(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
