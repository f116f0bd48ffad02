package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.answer.CitationField;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Where one part of all citations leads. */
public final class CitedPlaces {

  private final Target target;
  private final List<String> leftOut;
  private final Function<Citation, JsonNode> part;
  private final Map<String, Visit> visits;
  private final String property;
  private final Map<String, Finding> found = new LinkedHashMap<>();

  /**
   * @param field the part by its name
   * @param part the part of a citation that is an address
   * @param visits where addresses lead
   */
  public CitedPlaces(
      Evidence evidence,
      CitationField field,
      Function<Citation, JsonNode> part,
      Map<String, Visit> visits) {
    this.target = evidence.settings().target();
    this.leftOut = evidence.part(AnswersSeen.class).map(AnswersSeen::leftOut).orElse(List.of());
    this.property = field.property();
    this.part = part;
    this.visits = visits;
  }

  /** Looks at each address of a function's answers that was visited. */
  public void each(AnswerJudging answers, BiConsumer<String, Visit> look) {
    List<String> addresses =
        answers.items().stream()
            .flatMap(item -> Citation.address(part.apply(item.citation())).stream())
            .map(URI::toString)
            .distinct()
            .toList();
    List<String> visited = addresses.stream().filter(visits::containsKey).toList();
    if (!visited.isEmpty()) {
      answers.judging().examined(answers.subject());
    } else if (!addresses.isEmpty()) {
      answers.judging().unverified(answers.subject(), String.join("; ", leftOut));
    }
    found.clear();
    visited.forEach(address -> look.accept(address, visits.get(address)));
    found.values().forEach(answers.judging()::found);
  }

  /** Where a visit ended, with whose business that is. */
  public HostReachability reach(Visit visit) {
    return HostReachability.of(visit, target);
  }

  /**
   * Keeps a finding while {@link #each} looks; about foreign hosts a note. Equal ones are counted.
   */
  public void found(
      String url,
      String message,
      String expected,
      String actual,
      Visit visit,
      AnswerJudging answers) {
    boolean own = OwnDomain.isOwn(target, visit.last().request().uri());
    Level level = own ? answers.judging().level() : Level.NOTE;
    Finding finding =
        Finding.of(level, answers.subject(), message)
            .at("capabilities/response_semantics/properties/" + property)
            .comparing(expected, url + ": " + actual)
            .shownBy(visit.last().id());
    found.merge(level + message, finding, (first, more) -> first.times(first.count() + 1));
  }
}
