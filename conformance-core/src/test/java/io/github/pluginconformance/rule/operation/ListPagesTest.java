package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule about lists, where one was read whole, in two pages, and whole again. */
class ListPagesTest {

  private final Rule rule = new ParametersApply();

  @ParameterizedTest
  @CsvSource({
    "'a,b', 'c,d,e', '', 'holds fewer than limit=3 asks for'",
    "'a,b,c', 'c,d,e', '', 'repeats what the first one shows'",
    "'a,b,c', 'e', '', 'passes over what follows the first one'",
    "'a,b,c', '', '', 'passes over what follows the first one'",
    "'a,b,c', 'd,e', ', \"total\": 3', 'The total is another with limit'"
  })
  void should_warn_where_pages_show_otherwise_what_the_list_shows(
      String first, String second, String more, String told) {
    Calls calls =
        new Calls()
            .with(whole("a,b,c,d,e"))
            .with(asked("limit=3", first, more))
            .with(asked("limit=3&offset=3", second, ""))
            .with(whole("a,b,c,d,e"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains(told);
  }

  @Test
  void should_accept_pages_that_show_what_the_list_shows() {
    Calls calls =
        new Calls()
            .with(whole("a,b,c,d,e"))
            .with(asked("limit=3", "a,b,c", ", \"total\": 5"))
            .with(asked("limit=3&offset=3", "d,e", ", \"total\": 5"))
            .with(whole("a,b,c,d,e"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(calls.violatedRules()).isEmpty();
  }

  /** What comes in another order each time, or has changed in between, tells nothing. */
  @ParameterizedTest
  @CsvSource({"'a,c,e', 'a,b', 'a,b,c,d,e'", "'a,b,c', 'e', 'a,b,c,e'", "'a,b', 'c', 'a,b,c'"})
  void should_not_judge_a_list_that_moves(String first, String second, String after) {
    Calls calls =
        new Calls()
            .with(whole("a,b,c,d,e"))
            .with(asked("limit=3", first, ""))
            .with(asked("limit=3&offset=3", second, ""))
            .with(whole(after));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "', \"next\": null', 1",
    "', \"has_more\": false', 1",
    "', \"paging\": {\"next_cursor\": \"\"}', 1",
    "', \"next\": \"c3\"', 0",
    "', \"next\": null, \"has_more\": true', 0",
    "'', 0"
  })
  void should_warn_where_a_page_says_that_it_is_the_last_one(String more, int findings) {
    Calls calls =
        new Calls()
            .with(whole("a,b,c,d,e"))
            .with(asked("limit=3", "a,b,c", more))
            .with(whole("a,b,c,d,e"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  /** Shoes have a size, and are asked for by it. */
  @Test
  void should_not_take_a_size_of_the_things_for_one_of_the_page() {
    String shoes = "[{\"id\": \"a\", \"limit\": 2}, {\"id\": \"b\", \"limit\": 3}]";
    Calls calls =
        new Calls()
            .with(list().json(200, shoes))
            .with(list().query("limit=1").json(200, "[]"))
            .with(list().json(200, shoes));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_tell_a_page_that_is_too_long_once() {
    Calls calls =
        new Calls()
            .with(whole("a,b,c,d,e"))
            .with(asked("limit=3", "a,b,c,d", ""))
            .with(asked("limit=3&offset=3", "d,e", ""))
            .with(whole("a,b,c,d,e"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
  }

  /** A page far behind the end is no page that follows. */
  @ParameterizedTest
  @CsvSource({"offset=1000000, 0", "page=1000000, 0", "cursor=made-up, 0", "offset=2, 1"})
  void should_count_only_pages_that_follow(String query, int findings) {
    Calls calls =
        new Calls()
            .with(list().json(200, items("a,b", ", \"total\": 5")))
            .with(asked(query, "", ", \"total\": 5"));

    assertThat(calls.judgedBy(rule).findings())
        .filteredOn(finding -> finding.message().startsWith("All pages"))
        .hasSize(findings);
  }

  /** Lists are looked at in turn: first page by first page. */
  @Test
  void should_count_pages_between_which_other_lists_were_read_but_nothing_written() {
    CallMaker first = list().json(200, items("a,b", ", \"total\": 3"));
    CallMaker other = Calls.valid(Operations.READ).json(200, "{}");
    CallMaker write = Calls.valid(Operations.CREATE).json(201, "{}");
    CallMaker last = asked("offset=2", "", ", \"total\": 3");

    assertThat(new Calls().with(first).with(other).with(last).judgedBy(rule).findings()).hasSize(1);
    assertThat(new Calls().with(first).with(write).with(last).judgedBy(rule).findings()).isEmpty();
  }

  private static CallMaker list() {
    return Calls.valid(ParametersApplyTest.LIST);
  }

  private static CallMaker whole(String ids) {
    return list().json(200, items(ids, ", \"total\": 5"));
  }

  private static CallMaker asked(String query, String ids, String more) {
    return list().query(query).json(200, items(ids, more));
  }

  private static String items(String ids, String more) {
    String items =
        Arrays.stream(ids.split(","))
            .filter(id -> !id.isEmpty())
            .map(id -> "{\"id\": \"" + id + "\"}")
            .collect(Collectors.joining(", "));
    return "{\"todos\": [" + items + "]" + more + "}";
  }
}
