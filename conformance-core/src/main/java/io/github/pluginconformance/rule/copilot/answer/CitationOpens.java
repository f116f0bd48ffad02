package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.answer.CitationField;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import io.github.pluginconformance.rule.copilot.subject.CitedPlaces;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.Map;

/** A citation is there to be opened and read. */
final class CitationOpens extends Rule {

  CitationOpens() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/citation-opens",
        Level.WARNING,
        "The address of each citation opens a page for a person",
        Basis.COPILOT);
  }

  private static final String WANTED = "a page, or a page to sign in at";

  @Override
  public Judgement judge(Evidence evidence) {
    Map<String, Visit> pages =
        evidence.part(AnswersSeen.class).map(AnswersSeen::pages).orElse(Map.of());
    CitedPlaces places = new CitedPlaces(evidence, CitationField.URL, Citation::url, pages);
    return AnswerJudging.each(
        this,
        evidence,
        "no item has an address that can be opened",
        answers -> places.each(answers, (url, visit) -> look(places, url, visit, answers)));
  }

  private static void look(CitedPlaces places, String url, Visit visit, AnswerJudging answers) {
    HostReachability reach = places.reach(visit);
    ReceivedResponse response = reach.response();
    switch (reach.kind()) {
      case UNSEEN, LIMITED -> answers.judging().unverified(answers.subject(), reach.reason());
      case INWARD ->
          places.found(
              url,
              HostReachability.INWARD_MESSAGE,
              HostReachability.INWARD_EXPECTED,
              reach.reason(),
              visit,
              answers);
      case FAILED ->
          places.found(url, "a citation does not open", WANTED, reach.reason(), visit, answers);
      default -> {
        String problem = response == null ? "" : problem(response);
        if (!problem.isEmpty()) {
          places.found(url, "a citation does not open", WANTED, problem, visit, answers);
        }
      }
    }
  }

  /** What is wrong with an answer; a page that asks to sign in is as good as any. */
  private static String problem(ReceivedResponse response) {
    String type = response.mediaType().orElse("");
    boolean json = type.endsWith("/json") || type.endsWith("+json");
    boolean closed = response.status() == 401 || response.status() == 403;
    if (response.status() == 429 || (closed && !json)) {
      return "";
    }
    if (!response.isSuccess()) {
      return "status " + response.status();
    }
    return json ? type + " in place of a page" : "";
  }
}
