package io.github.pluginconformance.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralsTest {

  @ParameterizedTest
  @CsvSource({
    "todos, todo",
    "companies, company",
    "movies, movie",
    "cases, case",
    "courses, course",
    "expenses, expense",
    "databases, database",
    "purchases, purchase",
    "licenses, license",
    "warehouses, warehouse",
    "clauses, clause",
    "statuses, status",
    "bonuses, bonus",
    "addresses, address",
    "classes, class",
    "boxes, box",
    "branches, branch",
    "dishes, dish",
    "archives, archive",
    "bookshelves, bookshelf",
    "people, person",
    "children, child",
    "salespeople, salesperson",
    "indices, index",
    "analyses, analysis",
    "aliases, alias",
    "heroes, hero",
    "shoes, shoe",
    "quizzes, quiz",
    "menus, menu",
  })
  void should_know_what_one_of_several_is_called(String plural, String singular) {
    assertThat(Plurals.singular(plural)).isEqualTo(singular);
    assertThat(Plurals.singular(singular)).isEqualTo(singular);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"news", "series", "status", "basis", "address", "specimen", "bus", "data"})
  void should_leave_what_is_no_plural(String noun) {
    assertThat(Plurals.singular(noun)).isEqualTo(noun);
  }
}
