package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Copilot takes 25 items of an answer. */
final class ItemsLimit extends Rule {

  ItemsLimit() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/items-limit",
        Level.WARNING,
        "An answer has at most 25 items",
        Basis.COPILOT);
  }

  private static final int MOST = 25;

  /** Names that ask for a part of a list beside those which all know. */
  private static final Set<String> PARTS = Set.of("first", "max");

  @Override
  public Judgement judge(Evidence evidence) {
    return AnswerJudging.each(
        this, evidence, "every call that was answered asks for a page", ItemsLimit::look);
  }

  private static void look(AnswerJudging answers) {
    answers.all().stream()
        .filter(answer -> !asksForPage(answer))
        .max(Comparator.comparingInt(answer -> answer.found().items().size()))
        .ifPresent(longest -> look(longest, answers));
  }

  private static void look(AnswerSeen answer, AnswerJudging answers) {
    int size = answer.found().items().size();
    answers.judging().examined(answers.subject());
    if (size > MOST) {
      answers
          .judging()
          .found(
              answers
                  .finding("an answer has more items than Copilot takes")
                  .comparing("at most " + MOST + " items", size + " items")
                  .shownBy(answer.call().exchange().id()));
    }
  }

  private static boolean asksForPage(AnswerSeen answer) {
    SentRequest request = answer.call().exchange().request();
    String query = Objects.requireNonNullElse(request.uri().getQuery(), "");
    Stream<String> body =
        StrictJsonReader.read(request.body()).read().stream()
            .flatMap(sent -> sent.properties().stream())
            .map(Map.Entry::getKey);
    return Stream.concat(Arrays.stream(query.split("&")).map(part -> part.split("=", 2)[0]), body)
        .map(WordSplitter::joined)
        .anyMatch(ItemsLimit::asksForPart);
  }

  private static boolean asksForPart(String name) {
    return PageLexicon.PARTS.contains(name)
        || PageLexicon.CURSORS.contains(name)
        || PARTS.contains(name);
  }
}
