package io.github.pluginconformance.writer.html;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.LedgerFact;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.CostItem;
import io.github.pluginconformance.report.Report.Preview;
import io.github.pluginconformance.report.RulePage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole page.
 *
 * @param css the style sheet, our own text
 * @param rules every rule in the order of the catalogue
 * @param facts every fact of the plugin documentation
 */
public record Page(Report report, String css, List<RuleView> rules, List<LedgerFact> facts) {

  private static final int FIRST = 10;
  private static final int LISTED = 2000;

  /** Arranges a report. */
  public static Page of(
      Report report,
      String css,
      Function<String, Optional<RulePage>> pages,
      List<LedgerFact> facts) {
    List<RuleView> rules =
        report.rules().stream()
            .map(rule -> RuleView.of(report, rule, pages.apply(rule.id()).orElse(null)))
            .toList();
    return new Page(report, css + FilterStyles.of(areas(rules)), rules, facts);
  }

  /** The rules that close the gate, errors before undecided ones. */
  public List<RuleView> first() {
    return rules.stream()
        .filter(RuleView::red)
        .sorted(Comparator.comparing(view -> view.open().isEmpty()))
        .limit(FIRST)
        .toList();
  }

  /** How many rules close the gate. */
  public long redRules() {
    return rules.stream().filter(RuleView::red).count();
  }

  /** The exchanges that are listed: a browser is slow over a table without end. */
  public List<ExchangeInfo> listed() {
    return report.exchanges().stream().limit(LISTED).toList();
  }

  /** Which exchanges are listed. */
  public String listedInWords() {
    int kept = report.exchanges().size();
    int all = Math.max(kept, report.run().requests());
    return kept <= LISTED
        ? "All " + kept + " exchanges, in order"
        : "The first " + LISTED + " of " + all + " exchanges, in order; journal.jsonl has them all";
  }

  /** The areas that have rules, in order. */
  public List<String> areas() {
    return areas(rules);
  }

  private static List<String> areas(List<RuleView> rules) {
    return rules.stream().map(view -> view.result().area()).distinct().toList();
  }

  /** How many rules ended so. */
  public long count(String outcome) {
    return rules.stream().filter(view -> view.outcome().equals(outcome)).count();
  }

  /** How many findings of this kind there are. */
  public int findings(String kind) {
    return report.summary().findings().getOrDefault(kind, 0);
  }

  /** How many operations were called with valid input. */
  public long exercised() {
    return report.operations().stream().filter(OperationInfo::exercised).count();
  }

  /** How many facts a rule of this run looked at. */
  public long coveredFacts() {
    return facts.stream().filter(fact -> coverage(fact).equals("covered")).count();
  }

  /** How many facts can be looked at by rules at all. */
  public long checkableFacts() {
    return facts.stream().filter(fact -> !fact.rules().isEmpty()).count();
  }

  /**
   * {@code covered}, {@code open} if no rule of this run examined anything, or {@code excluded}.
   */
  public String coverage(LedgerFact fact) {
    if (fact.rules().isEmpty()) {
      return "excluded";
    }
    boolean seen = fact.rules().stream().flatMap(this::rule).anyMatch(Page::isExamined);
    return seen ? "covered" : "open";
  }

  private static boolean isExamined(RuleView view) {
    return view.result().subjects() > 0;
  }

  /** The rule with this id, if it was selected. */
  public @Nullable RuleView ruleOrNull(String id) {
    return rule(id).findFirst().orElse(null);
  }

  private Stream<RuleView> rule(String id) {
    return rules.stream().filter(view -> view.result().id().equals(id));
  }

  /** What the injected description costs, then the answers, dearest first. */
  public List<CostItem> costs() {
    return Optional.ofNullable(report.contextCost()).stream()
        .flatMap(cost -> cost.items().stream())
        .sorted(
            Comparator.comparing((CostItem item) -> !item.kind().equals("description"))
                .thenComparing(item -> -item.tokens()))
        .toList();
  }

  /** The tokens of the dearest item, at least one. */
  public int dearest() {
    return costs().stream().mapToInt(CostItem::tokens).max().orElse(1);
  }

  /** The address, if it can be linked to. */
  public static @Nullable String link(@Nullable String url) {
    boolean safe = url != null && url.matches("(?i)https?://[^\\s\"'<>\\\\]+");
    return safe ? url : null;
  }

  /** The image of a preview, if it is one that can be shown. */
  public static @Nullable String image(Preview preview) {
    return picture(preview.thumbnail());
  }

  /** An image that the report brings along, if it is one that can be shown. */
  public static @Nullable String picture(@Nullable String data) {
    boolean image =
        data != null && data.matches("data:image/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+");
    return image ? data : null;
  }

  /** The host of an address, for people. */
  public static String host(String url) {
    return url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
  }
}
