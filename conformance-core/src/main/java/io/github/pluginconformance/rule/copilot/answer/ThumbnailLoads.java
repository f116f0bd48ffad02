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
import io.github.pluginconformance.wire.ImageHeader;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.Map;

/** A thumbnail that does not load leaves a gap. */
final class ThumbnailLoads extends Rule {

  ThumbnailLoads() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/thumbnail-loads",
        Level.NOTE,
        "The thumbnail of each citation is an image",
        Basis.COPILOT);
  }

  private static final String WANTED = "status 200 and an image";

  @Override
  public Judgement judge(Evidence evidence) {
    Map<String, Visit> images =
        evidence.part(AnswersSeen.class).map(AnswersSeen::images).orElse(Map.of());
    CitedPlaces places =
        new CitedPlaces(evidence, CitationField.THUMBNAIL, Citation::thumbnail, images);
    return AnswerJudging.each(
        this,
        evidence,
        "no item has a thumbnail",
        answers -> {
          answers.items(
              item -> Citation.text(item.citation().thumbnail()).isPresent(),
              item ->
                  Citation.address(item.citation().thumbnail()).isPresent()
                      ? ""
                      : item.citation().thumbnail().asText(),
              seen ->
                  answers
                      .finding("a thumbnail is named by no absolute address")
                      .comparing("an absolute http or https address", null));
          places.each(answers, (url, visit) -> look(places, url, visit, answers));
        });
  }

  private static void look(CitedPlaces places, String url, Visit visit, AnswerJudging answers) {
    HostReachability reach = places.reach(visit);
    ReceivedResponse response = visit.last().response();
    String message = "a thumbnail does not load";
    if (reach.kind() == HostReachability.Kind.UNSEEN) {
      answers.judging().unverified(answers.subject(), reach.reason());
    } else if (response == null) {
      places.found(url, message, WANTED, reach.reason(), visit, answers);
    } else if (response.status() != 200) {
      places.found(url, message, WANTED, "status " + response.status(), visit, answers);
    } else if (!isImage(response)) {
      String type = response.mediaType().orElse("no content type");
      places.found(url, "a thumbnail is no image", WANTED, type, visit, answers);
    }
  }

  /** Pictures made of markup have no header of their own. */
  private static boolean isImage(ReceivedResponse response) {
    return ImageHeader.of(response.body()).isPresent()
        || response.mediaType().filter("image/svg+xml"::equals).isPresent();
  }
}
