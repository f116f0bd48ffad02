package io.github.pluginconformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which rules look at which fact of the plugin documentation, and why some facts have none. */
public final class SeedLedger {

  private static final String RESOURCE = "/io/github/pluginconformance/seed-ledger.txt";
  private static final String COMMENT = "#";
  private static final String RULES = "   rules: ";
  private static final String EXCLUDED = "   excluded: ";

  private SeedLedger() {}

  /** Every fact in the order of the documentation. */
  public static List<LedgerFact> facts() {
    return facts(text());
  }

  /** The facts in a ledger's text: a line {@code 7. …} for each, its rules or the reason below. */
  static List<LedgerFact> facts(String ledger) {
    List<LedgerFact> facts = new ArrayList<>();
    for (String line : ledger.split("\n")) {
      if (line.startsWith(RULES)) {
        LedgerFact fact = facts.remove(facts.size() - 1);
        List<String> rules = List.of(line.substring(RULES.length()).split(", "));
        facts.add(new LedgerFact(fact.number(), fact.fact(), rules, fact.excluded()));
      } else if (line.startsWith(EXCLUDED)) {
        LedgerFact fact = facts.remove(facts.size() - 1);
        String why = line.substring(EXCLUDED.length());
        facts.add(new LedgerFact(fact.number(), fact.fact(), fact.rules(), why));
      } else if (!line.isBlank() && !line.startsWith(COMMENT)) {
        int dot = line.indexOf(". ");
        int number = Integer.parseInt(line.substring(0, dot));
        facts.add(new LedgerFact(number, line.substring(dot + 2), List.of(), null));
      }
    }
    return List.copyOf(facts);
  }

  private static String text() {
    try (InputStream in = SeedLedger.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
