package io.github.pluginconformance.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Class, page and test belong together: a rule that lacks one of them is not finished. */
class CatalogueTest {

  private static final List<String> SECTIONS =
      List.of("## What", "## Why", "## Wrong", "## Right", "## What to check", "## Waive");

  @Test
  void every_rule_of_the_catalogue_has_a_class_and_no_class_is_unknown() {
    Set<String> built =
        Catalogue.all().stream()
            .map(rule -> rule.meta().id())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(built).containsExactlyInAnyOrderElementsOf(catalogueIds());
  }

  @Test
  void no_id_is_given_twice() {
    assertThat(ids().toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_rule_has_a_page_with_all_sections(String id) {
    String page = page(id);

    assertThat(page).startsWith("# " + id + "\n");
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactlyElementsOf(SECTIONS);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_rule_is_named_by_a_test(String id) {
    assertThat(testSources()).contains("\"" + id + "\"");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void metadata_is_complete(Rule rule) {
    assertThat(rule.meta().title()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.meta().basis()).isNotEmpty();
    assertThat(rule.meta().profiles()).isNotEmpty();
  }

  static Stream<String> ids() {
    return Catalogue.all().stream().map(rule -> rule.meta().id());
  }

  static List<Rule> rules() {
    return Catalogue.all();
  }

  private static List<String> catalogueIds() {
    return read("/io/github/pluginconformance/rule/catalogue/catalogue-ids.txt").lines().toList();
  }

  private static String page(String id) {
    return RulePages.page(id).map(RulePage::markdown).orElse("no page for " + id);
  }

  private static String read(String resource) {
    try (InputStream in = CatalogueTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String testSources() {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CatalogueTest::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
