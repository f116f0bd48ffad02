package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every fact of the plugin documentation is looked at by a rule, or it is said why not. */
class SeedLedgerTest {

  private static final Path DOCUMENT = Path.of("../docs/plugin-documentation.md");

  private final List<LedgerFact> facts = SeedLedger.facts();

  @Test
  void should_number_the_facts_from_one() {
    assertThat(facts)
        .extracting(LedgerFact::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, facts.size()).boxed().toList());
    assertThat(facts).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void should_name_rules_or_say_why_there_are_none() {
    for (LedgerFact fact : facts) {
      assertThat(fact.fact()).as("fact %s", fact.number()).isNotBlank().endsWith(".");
      if (fact.rules().isEmpty()) {
        assertThat(fact.excluded()).as("fact %s: why is it excluded?", fact.number()).isNotBlank();
      } else {
        assertThat(fact.excluded()).as("fact %s has rules", fact.number()).isNull();
      }
    }
  }

  @Test
  void should_name_only_rules_of_the_catalogue() {
    Set<String> known =
        Catalogue.all().stream().map(rule -> rule.meta().id()).collect(Collectors.toSet());
    Set<String> named = new TreeSet<>();
    facts.forEach(fact -> named.addAll(fact.rules()));

    assertThat(known).containsAll(named);
  }

  @Test
  void should_be_the_list_in_the_documentation() throws IOException {
    StringBuilder list = new StringBuilder();
    facts.forEach(fact -> list.append(line(fact)).append('\n'));
    String document = HEAD + list;
    if (Boolean.getBoolean("update")) {
      Files.writeString(DOCUMENT, document);
    }

    assertThat(DOCUMENT).as("write it with -Dupdate=true").content().isEqualTo(document);
  }

  private static String line(LedgerFact fact) {
    String basis =
        fact.rules().isEmpty()
            ? "*No rule: " + fact.excluded() + ".*"
            : "`" + String.join("`, `", fact.rules()) + "`";
    return fact.number() + ". " + fact.fact() + "\n   " + basis;
  }

  private static final String HEAD =
      """
      # What the plugin documentation says

      The facts of the plugin documentation (Chat Plugins Beta) in our own words and in its order, each with the rules that
      look at it, or the reason why none does. This page is made from `seed-ledger.txt` in the core; a test compares them.

      """;
}
