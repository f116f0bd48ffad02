package io.github.pluginconformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.card.CardExpansion;
import io.github.pluginconformance.copilot.card.CardLine;
import io.github.pluginconformance.copilot.card.CardLines;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.report.CitationInfo.CardLineInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was read of answers into the citations of a report: a few of each function. */
final class CitationParts {

  private static final int PER_FUNCTION = 3;
  private static final int MOST = 50;
  private static final int LINES = 40;
  private static final int PICTURE = 100_000;

  private final ReportTexts texts;

  CitationParts(ReportTexts texts) {
    this.texts = texts;
  }

  List<CitationInfo> of(AnswersSeen seen) {
    Map<String, Integer> shown = new HashMap<>();
    List<CitationInfo> citations = new ArrayList<>();
    for (AnswerSeen answer : seen.answers()) {
      for (ItemSeen item : answer.items()) {
        CitationInfo citation = citation(answer, item, seen);
        boolean more =
            isShown(citation)
                && !citations.contains(citation)
                && shown.merge(answer.name(), 1, Integer::sum) <= PER_FUNCTION;
        if (more && citations.size() < MOST) {
          citations.add(citation);
        }
      }
    }
    return citations;
  }

  private static boolean isShown(CitationInfo citation) {
    return citation.title() != null || citation.url() != null || !citation.card().isEmpty();
  }

  private CitationInfo citation(AnswerSeen answer, ItemSeen item, AnswersSeen seen) {
    Citation citation = item.citation();
    return new CitationInfo(
        texts.field(answer.name()),
        text(citation.title()),
        text(citation.subtitle()),
        text(citation.url()),
        text(citation.thumbnail()),
        picture(citation.thumbnail(), seen),
        lines(item.card().filled()));
  }

  private @Nullable String text(JsonNode part) {
    return Citation.text(part).map(texts::field).orElse(null);
  }

  private static @Nullable String picture(JsonNode thumbnail, AnswersSeen seen) {
    return Citation.address(thumbnail)
        .map(address -> seen.pictures().get(address.toString()))
        .filter(picture -> picture.length() <= PICTURE)
        .orElse(null);
  }

  private List<CardLineInfo> lines(@Nullable CardExpansion filled) {
    return filled == null
        ? List.of()
        : CardLines.of(filled.card()).stream().limit(LINES).map(this::line).toList();
  }

  private CardLineInfo line(CardLine line) {
    return new CardLineInfo(line.kind(), texts.field(line.text()), texts.field(line.detail()));
  }
}
