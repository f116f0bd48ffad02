package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads all answers so far as Copilot does, and opens what they cite while the things that they
 * show exist.
 */
final class CitationProbe extends Probe {

  private final CitedAddresses cited;

  CitationProbe(Phase phase, CitedAddresses cited) {
    super(phase, "copilot", List.of("copilot/"));
    this.cited = cited;
  }

  @Override
  public void run(RunContext context) {
    Optional<PackageSeen> seen = context.evidence().part(PackageSeen.class);
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (seen.isPresent() && caller.isPresent()) {
      List<AnswerSeen> answers = new FunctionAnswers(seen.get()).to(caller.get().calls());
      if (!caller.get().pluginIsDead()) {
        cited.openPages(addresses(answers, false), context);
        cited.openImages(addresses(answers, true), context);
      }
      context
          .evidence()
          .record(
              new AnswersSeen(
                  answers, cited.pages(), cited.images(), cited.pictures(), cited.leftOut()));
    }
  }

  private static List<URI> addresses(List<AnswerSeen> answers, boolean thumbnails) {
    return answers.stream()
        .flatMap(answer -> answer.items().stream())
        .map(item -> thumbnails ? item.citation().thumbnail() : item.citation().url())
        .flatMap(part -> Citation.address(part).stream())
        .distinct()
        .toList();
  }
}
