package io.github.pluginconformance.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile says what its platform is, what its rules are, and how old its sources are. */
class ProfileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  static Stream<Profile> profiles() {
    return Stream.of(Profile.values());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void should_say_what_it_rests_on(Profile profile) {
    assertThat(profile.key()).matches("[a-z]+(-[a-z]+)*");
    assertThat(profile.sources().text()).isNotBlank();
    assertThat(profile.callback().isAbsolute()).isTrue();
    assertThat(Catalogue.all()).anyMatch(rule -> rule.meta().isJudgedIn(profile));
  }

  @Test
  void should_have_no_two_of_one_name() {
    assertThat(profiles().map(Profile::key)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void should_say_why_a_rule_is_left_out(Profile profile) {
    assertThat(Catalogue.all().stream().map(Rule::meta).filter(meta -> !meta.isJudgedIn(profile)))
        .allSatisfy(meta -> assertThat(meta.whyNotJudgedIn(profile)).isNotBlank());
  }

  @Test
  void should_not_warn_while_the_sources_are_fresh() {
    assertThat(new Sources("pages", DAY, null).warning(DAY.plusDays(180))).isEmpty();
    assertThat(new Sources("pages", DAY, null).warning(DAY.minusDays(1))).isEmpty();
  }

  @Test
  void should_warn_when_the_sources_are_older_than_180_days() {
    assertThat(new Sources("pages", DAY, null).warning(DAY.plusDays(181)))
        .hasValueSatisfying(
            text -> assertThat(text).contains("2026-01-01", "181 days", "newer version"));
  }

  @Test
  void should_not_send_for_news_of_a_platform_that_was_closed() {
    assertThat(new Sources("pages", DAY, DAY).warning(DAY.plusDays(999)))
        .hasValueSatisfying(
            text -> assertThat(text).contains("closed on 2026-01-01").doesNotContain("newer"));
  }

  @Test
  void should_let_the_profile_decide_the_level() {
    RuleMeta meta = RuleMeta.of("openapi/operation-ids", Level.WARNING, "Named");

    assertThat(meta.level(Profile.CHATGPT_PLUGIN)).isEqualTo(Level.WARNING);
    assertThat(meta.level(Profile.GPT_ACTION)).isEqualTo(Level.ERROR);
  }

  @Test
  void should_take_an_undeclared_confirmation_of_an_action_for_a_note() {
    assertThat(Profile.GPT_ACTION.use("confirmation/declared").map(RuleUse::weight))
        .contains(RuleUse.Weight.NOTE);
    assertThat(Profile.CHATGPT_PLUGIN.use("confirmation/declared")).isEmpty();
  }

  @Test
  void should_judge_a_rule_only_where_it_was_made_for() {
    RuleMeta meta = RuleMeta.of("manifest/x", Level.ERROR, "X").onlyFor(Profile.CHATGPT_PLUGIN);

    assertThat(meta.isJudgedIn(Profile.CHATGPT_PLUGIN)).isTrue();
    assertThat(meta.isJudgedIn(Profile.GPT_ACTION)).isFalse();
    assertThat(meta.whyNotJudgedIn(Profile.GPT_ACTION)).contains("gpt-action");
  }

  @Test
  void should_give_an_id_precedence_over_its_area() {
    RuleTable table =
        new RuleTable()
            .put(RuleUse.Weight.OFF, "no such thing", "area/*")
            .put(RuleUse.Weight.NOTE, "seen", "area/one");

    assertThat(table.use("area/one").map(RuleUse::weight)).contains(RuleUse.Weight.NOTE);
    assertThat(table.use("area/two").map(RuleUse::weight)).contains(RuleUse.Weight.OFF);
    assertThat(table.use("other/one")).isEmpty();
  }
}
