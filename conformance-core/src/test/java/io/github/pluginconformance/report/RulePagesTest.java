package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule has its page, and the index lists them all. */
class RulePagesTest {

  private static final Path INDEX = Path.of("../docs/rules/README.md");
  private static final String PAGES =
      "../../conformance-core/src/main/resources/io/github/pluginconformance/rule/pages/";

  static Stream<String> ids() {
    return Stream.concat(Stream.of(""), Catalogue.all().stream().map(rule -> rule.meta().id()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_have_every_section(String id) {
    if (id.isEmpty()) {
      return;
    }
    RulePage page = RulePages.page(id).orElseThrow(() -> new AssertionError("no page for " + id));

    assertThat(page.markdown()).startsWith("# " + id + "\n");
    assertThat(
            List.of(
                page.title(), page.what(), page.why(), page.wrong(), page.right(), page.waive()))
        .as("sections of %s", id)
        .noneMatch(String::isBlank);
    assertThat(page.check()).as("what to check for %s", id).isNotEmpty();
    assertThat(page.markdown())
        .as("marks of a merge in %s", id)
        .doesNotContain("<<<<<<<", "=======", ">>>>>>>");
  }

  @Test
  void should_take_a_page_apart() {
    RulePage page =
        RulePages.parse(
            """
            # a/b

            Something
            holds.

            ## What

            Text.

            ```
            ## no heading
            ```

            ## What to check

            - one
              goes on
            - two
            """);

    assertThat(page.id()).isEqualTo("a/b");
    assertThat(page.title()).isEqualTo("Something holds.");
    assertThat(page.what()).isEqualTo("Text.\n\n```\n## no heading\n```");
    assertThat(page.check()).containsExactly("one goes on", "two");
    assertThat(page.waive()).isEmpty();
    assertThat(page.markdown()).startsWith("# a/b\n").endsWith("- two\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "../report", "a/../b", "no/such-rule"})
  void should_have_no_page_for_what_is_no_rule(String id) {
    assertThat(RulePages.page(id)).isEmpty();
  }

  @Test
  void should_be_listed_in_the_index() throws IOException {
    String index = index();
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(INDEX.getParent());
      Files.writeString(INDEX, index);
    }

    assertThat(INDEX)
        .as("write docs/rules/README.md again: RulePagesTest with -Dupdate=true")
        .content()
        .isEqualTo(index);
  }

  private static String index() {
    StringBuilder text =
        new StringBuilder(
            """
            # The rules

            Made from the code; a test compares them. A level in another profile stands in brackets.

            | Rule | Level | Profiles | What must hold | Source |
            |---|---|---|---|---|
            """);
    Catalogue.all().stream().map(Rule::meta).forEach(meta -> text.append(row(meta)));
    return text.toString();
  }

  private static String row(RuleMeta meta) {
    String level = meta.level().key();
    for (Profile profile : Profile.values()) {
      if (meta.level(profile) != meta.level()) {
        level += " (" + profile.key() + ": " + meta.level(profile).key() + ")";
      }
    }
    return "| [%s](%s%s.md) | %s | %s | %s | %s |\n"
        .formatted(
            meta.id(),
            PAGES,
            meta.id(),
            level,
            profiles(meta),
            meta.title().replace("|", "\\|"),
            basis(meta));
  }

  private static String profiles(RuleMeta meta) {
    List<Profile> judged = Stream.of(Profile.values()).filter(meta::isJudgedIn).toList();
    return judged.size() == Profile.values().length
        ? "all"
        : judged.stream().map(Profile::key).collect(Collectors.joining(", "));
  }

  private static String basis(RuleMeta meta) {
    return meta.basis().stream().map(Basis::source).collect(Collectors.joining("; "));
  }
}
