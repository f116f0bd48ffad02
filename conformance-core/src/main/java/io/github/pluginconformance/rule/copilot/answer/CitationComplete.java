package io.github.pluginconformance.rule.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;

/** A citation without a title or an address cannot be read or opened. */
final class CitationComplete extends Rule {

  CitationComplete() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/citation-complete",
        Level.WARNING,
        "Each item has a title and an absolute address for its citation",
        Basis.COPILOT);
  }

  private static final String PLACE = "capabilities/response_semantics/properties/";

  @Override
  public Judgement judge(Evidence evidence) {
    return AnswerJudging.each(
        this,
        evidence,
        "no function that answered maps a title or a url, and no item has one by a usual name",
        CitationComplete::look);
  }

  private static void look(AnswerJudging answers) {
    ResponseSemantics semantics = answers.last().semantics();
    boolean inferred = !semantics.mapsProperties();
    boolean cites = answers.items().stream().anyMatch(CitationComplete::hasUrl);
    if (!inferred && semantics.property("title").isPresent()) {
      answers.items(item -> true, CitationComplete::titleProblem, seen -> title(answers));
    }
    if (inferred ? cites : semantics.property("url").isPresent()) {
      answers.items(item -> true, CitationComplete::urlProblem, seen -> url(answers));
    }
  }

  private static boolean hasUrl(ItemSeen item) {
    return Citation.text(item.citation().url()).isPresent();
  }

  private static String titleProblem(ItemSeen item) {
    return Citation.text(item.citation().title()).isPresent()
        ? ""
        : "title is " + shown(item.citation().title());
  }

  private static String urlProblem(ItemSeen item) {
    return Citation.address(item.citation().url()).isPresent()
        ? ""
        : "url is " + shown(item.citation().url());
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "not there" : JsonText.of(value);
  }

  private static Finding title(AnswerJudging answers) {
    return answers
        .finding("items have no title, so that their citations have no heading")
        .at(PLACE + "title")
        .comparing("a text that is not blank", null);
  }

  private static Finding url(AnswerJudging answers) {
    return answers
        .finding("items have no address that can be opened, so that nobody can follow them")
        .at(PLACE + "url")
        .comparing("an absolute http or https address", null);
  }
}
