package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.LinksSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the rules of this area have in common. Equal findings of one page template become one. */
final class LinkJudging {

  private final JudgementBuilder judging;
  private final Site site;
  private final Map<List<Object>, Finding> findings = new LinkedHashMap<>();

  private LinkJudging(Rule rule, Evidence evidence) {
    judging = JudgementBuilder.of(rule, evidence);
    site = Site.of(evidence);
  }

  /** Judges every link. */
  static Judgement links(Rule rule, Evidence evidence, BiConsumer<LinkSeen, LinkJudging> look) {
    LinksSeen seen = evidence.part(LinksSeen.class).orElse(null);
    if (seen == null || seen.answers() == 0) {
      return JudgementBuilder.notVerified(NothingAnswered.instead(evidence));
    }
    if (seen.links().isEmpty()) {
      return none(seen);
    }
    LinkJudging judging = new LinkJudging(rule, evidence);
    judging.nothingMeans("every link leads to something other than a page");
    seen.links().forEach(link -> look.accept(link, judging));
    return judging.conclude();
  }

  private static Judgement none(LinksSeen seen) {
    if (!seen.leftOut().isEmpty()) {
      return JudgementBuilder.notVerified(String.join("; ", seen.leftOut()));
    }
    return JudgementBuilder.notApplicable(
        seen.ignored() > 0
            ? "every link is kept back by links.ignore"
            : "no answer of a read, create, update or confirmation holds a link that may be"
                + " followed");
  }

  Site site() {
    return site;
  }

  void nothingMeans(String reason) {
    judging.nothingMeans(reason);
  }

  void examined(LinkSeen link) {
    judging.examined(link.template());
  }

  void unverified(LinkSeen link, String reason) {
    judging.unverified(link.template(), reason);
  }

  /** Links that nobody looked at. */
  void notLookedAt(String reason) {
    judging.unverified("", reason);
  }

  /** A limit of ours; on a page that nobody here can mend it is none of the plugin's business. */
  void undecided(LinkSeen link, String reason) {
    if (isOwn(link)) {
      judging.undecided(link.template(), reason);
    } else {
      judging.unverified(link.template(), reason);
    }
  }

  /** A finding at the rule's level; on foreign pages a note. */
  void found(LinkSeen link, @Nullable String tag, String message, String wanted, String seen) {
    found(link, judging.level(), tag, message, wanted, seen, shown(link.visit()));
  }

  /** A finding at a level, shown by an exchange; on foreign pages a note. */
  void found(
      LinkSeen link,
      Level level,
      @Nullable String tag,
      String message,
      String wanted,
      String seen,
      int exchange) {
    add(
        Finding.of(isOwn(link) ? level : Level.NOTE, link.template(), message)
            .at(tag)
            .comparing(wanted, seen),
        tag,
        exchange);
  }

  /** Something at a private address, wherever that is: the plugin itself hands it to strangers. */
  void inward(LinkSeen link, @Nullable String tag, HostReachability reach) {
    add(
        Finding.of(Level.WARNING, link.template(), HostReachability.INWARD_MESSAGE)
            .at(tag)
            .comparing(HostReachability.INWARD_EXPECTED, reach.reason()),
        tag,
        reach.at().id());
  }

  private void add(Finding finding, @Nullable String tag, int exchange) {
    Finding shown = exchange > 0 ? finding.shownBy(exchange) : finding;
    List<Object> key = Arrays.asList(finding.level(), finding.subject(), tag, finding.message());
    findings.merge(key, shown, (first, more) -> first.times(first.count() + 1));
  }

  Level level() {
    return judging.level();
  }

  /** Where a visit ended, with whose business that is. */
  HostReachability reach(Visit visit) {
    return HostReachability.of(visit, site.target());
  }

  /** The id of the exchange that ended a visit; 0 for none. */
  static int shown(@Nullable Visit visit) {
    return visit == null ? 0 : visit.last().id();
  }

  private boolean isOwn(LinkSeen link) {
    return link.end().map(this::isOwn).orElse(true);
  }

  private boolean isOwn(URI uri) {
    return site.isOwn(uri);
  }

  private Judgement conclude() {
    findings.values().forEach(judging::found);
    return judging.conclude();
  }
}
