package io.github.pluginconformance.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final Path PAGES =
      Path.of("src", "main", "resources", "io", "github", "pluginconformance", "rule", "pages");

  private static final List<String> SECTIONS =
      List.of("## What", "## Why", "## Wrong", "## Right", "## What to check", "## Waive");

  @Test
  void every_rule_class_stands_in_the_list_of_its_area() {
    Set<String> missing = ruleClasses();
    Catalogue.all().forEach(rule -> missing.remove(rule.getClass().getName()));

    assertThat(missing).as("rule classes to add to all() of the list of their area").isEmpty();
  }

  @Test
  void every_page_is_the_page_of_a_rule() {
    List<String> pages = new ArrayList<>(pageFiles());
    pages.removeAll(ids().toList());

    assertThat(pages).as("pages below " + PAGES + " whose name is the id of no rule").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_title_is_the_first_sentence_of_the_page(Rule rule) {
    String title = RulePages.page(rule.meta().id()).map(RulePage::title).orElse("no page");

    assertThat(title.replace("`", ""))
        .as(
            "the sentence below the heading of %s: the title in RuleMeta, and a full stop",
            file(rule.meta().id()))
        .isEqualTo(rule.meta().title() + ".");
  }

  @Test
  void no_id_is_given_twice() {
    assertThat(ids().toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_rule_has_a_page_with_all_sections(String id) {
    String page = page(id);

    assertThat(page).as("the page " + file(id)).startsWith("# " + id + "\n");
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .as("the sections of " + file(id))
        .containsExactlyElementsOf(SECTIONS);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_rule_is_named_by_a_test(String id) {
    assertThat(testSources().contains("\"" + id + "\""))
        .as("a test below src/test/java that names \"%s\" as a string", id)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void metadata_is_complete(Rule rule) {
    assertThat(rule.meta().title()).isNotBlank().doesNotEndWith(".");
    assertThat(rule.meta().basis()).isNotEmpty();
    assertThat(Profile.values()).anyMatch(rule.meta()::isJudgedIn);
  }

  static Stream<String> ids() {
    return Catalogue.all().stream().map(rule -> rule.meta().id());
  }

  static List<Rule> rules() {
    return Catalogue.all();
  }

  private static Set<String> ruleClasses() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.pluginconformance.rule")
            .stream()
            .filter(type -> type.isAssignableTo(Rule.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> pageFiles() {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("\\.md$", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String id) {
    return PAGES.resolve(id + ".md");
  }

  private static String page(String id) {
    return RulePages.page(id).map(RulePage::markdown).orElse("no page for " + id);
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
