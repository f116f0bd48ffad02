package io.github.pluginconformance.rule.copilot.subject;

import io.github.pluginconformance.copilot.answer.AnswerItems.Kind;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import java.util.List;

/**
 * What a function really answered, for rules about the document: an answer shows better than a
 * document whether a query finds something.
 */
public final class LiveAnswers {

  private final List<AnswerSeen> answers;

  private LiveAnswers(List<AnswerSeen> answers) {
    this.answers = answers;
  }

  /** The answers of a function that obey the document. */
  public static LiveAnswers of(MappedFunction mapped, Evidence evidence) {
    String name = mapped.function().path("name").asText("");
    return new LiveAnswers(
        evidence.part(AnswersSeen.class).map(AnswersSeen::answers).orElse(List.of()).stream()
            .filter(AnswerSeen::obeys)
            .filter(answer -> answer.name().equals(name))
            .toList());
  }

  /** Whether an answer shows that {@code data_path} finds something, or that it does not. */
  public boolean tellOfItems() {
    return answers.stream()
        .map(answer -> answer.found().kind())
        .anyMatch(kind -> kind == Kind.SOME || kind == Kind.NOTHING);
  }

  /** Every item of every answer. */
  public List<ItemSeen> items() {
    return answers.stream().flatMap(answer -> answer.items().stream()).toList();
  }
}
