package io.github.pluginconformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which rules look at which fact of the plugin documentation, and why some facts have none. */
public final class SeedLedger {

  private static final String RESOURCE = "/io/github/pluginconformance/seed-ledger.yaml";

  private SeedLedger() {}

  /** Every fact in the order of the documentation. */
  public static List<LedgerFact> facts() {
    try {
      List<LedgerFact> facts = new ArrayList<>();
      YamlTree.read(text()).root().path("facts").forEach(node -> facts.add(fact(node)));
      return List.copyOf(facts);
    } catch (YamlTree.UnreadableYamlException e) {
      throw new IllegalStateException("the ledger " + e.getMessage(), e);
    }
  }

  private static LedgerFact fact(JsonNode node) {
    List<String> rules = new ArrayList<>();
    node.path("rules").forEach(rule -> rules.add(rule.asText()));
    return new LedgerFact(
        node.path("number").asInt(),
        node.path("fact").asText(),
        List.copyOf(rules),
        node.has("excluded") ? node.path("excluded").asText() : null);
  }

  private static String text() {
    try (InputStream in = SeedLedger.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
