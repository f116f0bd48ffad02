package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.LedgerFact;
import io.github.pluginconformance.report.RulePage;
import java.util.List;
import java.util.Optional;

/** A rule page and a few facts that change only when a test wants them to. */
final class SamplePages {

  private SamplePages() {}

  static Optional<RulePage> page(String id) {
    return id.equals("operation/body-matches-schema") ? Optional.of(page()) : Optional.empty();
  }

  static List<LedgerFact> facts() {
    return List.of(
        new LedgerFact(1, "Plugins are announced.", List.of(), "nothing to look at"),
        new LedgerFact(2, "There is a manifest.", List.of("manifest/reachable"), null),
        new LedgerFact(
            3, "Links are previewed.", List.of("opengraph/title", "opengraph/url"), null),
        new LedgerFact(4, "Confirmations are bound.", List.of("confirmation/token-bound"), null));
  }

  private static RulePage page() {
    return new RulePage(
        "operation/body-matches-schema",
        "The body validates against the declared schema.",
        "Each body is held against the schema of its status.\n\nExtra properties are allowed.",
        "The model believes the document: \"make calls to the developer-defined APIs\".",
        "```json\n{\"todos\": [42]}\n```",
        "```json\n{\"todos\": [\"buy milk\"]}\n```",
        List.of("The document is older than the code."),
        "```yaml\n- rule: operation/body-matches-schema\n  subject: GET /todos/{username}\n```",
        "# operation/body-matches-schema\n\nThe body validates against the declared schema.\n");
  }
}
