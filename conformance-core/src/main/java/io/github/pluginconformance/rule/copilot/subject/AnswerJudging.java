package io.github.pluginconformance.rule.copilot.subject;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What rules about real answers have in common: functions are the subjects, and only answers that
 * obey the document are looked at; what does not is told by {@code operation/*}.
 */
public final class AnswerJudging {

  private final JudgementBuilder judging;
  private final String function;
  private final List<AnswerSeen> answers;

  private AnswerJudging(JudgementBuilder judging, String function, List<AnswerSeen> answers) {
    this.judging = judging;
    this.function = function;
    this.answers = answers;
  }

  /** What a rule does with the answers of one function. */
  @FunctionalInterface
  public interface Eye {

    /** Looks at them. */
    void look(AnswerJudging answers);
  }

  /**
   * Judges the answers of each function.
   *
   * @param nothing why the rule is not applicable if no function has anything to look at
   */
  public static Judgement each(Rule rule, Evidence evidence, String nothing, Eye eye) {
    List<AnswerSeen> seen =
        evidence.part(AnswersSeen.class).map(AnswersSeen::answers).orElse(List.of());
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified(
          NothingAnswered.instead(evidence, "no function answered with JSON"));
    }
    JudgementBuilder judging = JudgementBuilder.of(rule, evidence).nothingMeans(nothing);
    byFunction(seen)
        .forEach((name, answers) -> eye.look(new AnswerJudging(judging, name, answers)));
    return judging.conclude();
  }

  private static Map<String, List<AnswerSeen>> byFunction(List<AnswerSeen> seen) {
    Map<String, List<AnswerSeen>> byFunction = new LinkedHashMap<>();
    seen.stream()
        .filter(AnswerSeen::obeys)
        .forEach(
            answer ->
                byFunction.computeIfAbsent(answer.name(), name -> new ArrayList<>()).add(answer));
    return byFunction;
  }

  /** The answers, at least one. */
  public List<AnswerSeen> all() {
    return answers;
  }

  /** The last of them: what is said of answers is the same for all. */
  public AnswerSeen last() {
    return answers.get(answers.size() - 1);
  }

  /** Every item of every answer. */
  public List<ItemSeen> items() {
    return answers.stream().flatMap(answer -> answer.items().stream()).toList();
  }

  /** How findings name the function. */
  public String subject() {
    return "function " + function;
  }

  /** Where findings are recorded. */
  public JudgementBuilder judging() {
    return judging;
  }

  /**
   * Looks at all items with one question.
   *
   * @param which the items that the question is about
   * @param problem what is wrong with an item; empty if nothing is
   * @param finding makes a finding of what was wrong first
   */
  public void items(
      Predicate<ItemSeen> which,
      Function<ItemSeen, String> problem,
      Function<String, Finding> finding) {
    int looked = 0;
    int wrong = 0;
    String first = "";
    int exchange = 0;
    for (AnswerSeen answer : answers) {
      for (ItemSeen item : answer.items()) {
        if (which.test(item)) {
          looked++;
          String seen = problem.apply(item);
          wrong += seen.isEmpty() ? 0 : 1;
          if (first.isEmpty() && !seen.isEmpty()) {
            first = seen;
            exchange = answer.call().exchange().id();
          }
        }
      }
    }
    if (looked > 0) {
      judging.examined(subject());
    }
    if (wrong > 0) {
      Finding made = finding.apply(first);
      judging.found(
          made.comparing(made.expected(), wrong + " of " + looked + " items: " + first)
              .shownBy(exchange));
    }
  }

  /** A finding at the rule's level. */
  public Finding finding(String message) {
    return judging.finding(subject(), message);
  }
}
