package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

  @Test
  void should_list_every_rule_with_its_level_and_title() {
    assertThat(RuleTexts.list().stream().filter(line -> !line.isEmpty()))
        .hasSameSizeAs(Catalogue.all())
        .anySatisfy(
            line ->
                assertThat(line).startsWith("manifest/strict-json ").contains(" error ", "JSON"));
  }

  @Test
  void should_explain_a_rule_by_level_sources_and_page() {
    assertThat(RuleTexts.explain("manifest/strict-json").orElseThrow())
        .anySatisfy(line -> assertThat(line).startsWith("manifest/strict-json (error, since "))
        .anySatisfy(line -> assertThat(line).startsWith("Source: "))
        .hasSizeGreaterThan(3);
  }

  @Test
  void should_name_the_rule_that_was_probably_meant() {
    assertThat(RuleTexts.explain("manifest/strict-jsn")).isEmpty();
    assertThat(RuleTexts.unknown("manifest/strict-jsn"))
        .isEqualTo("There is no rule manifest/strict-jsn; did you mean manifest/strict-json?");
    assertThat(RuleTexts.unknown("xyz")).isEqualTo("There is no rule xyz; rules lists them all");
  }
}
