package io.github.pluginconformance.writer.html;

import io.github.pluginconformance.writer.html.Block.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The little Markdown that our own rule pages use: paragraphs, lists, fenced code, code in a line.
 */
final class Blocks {

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final List<String> points = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean fenced;

  private Blocks() {}

  static List<Block> of(String markdown) {
    Blocks blocks = new Blocks();
    markdown.lines().forEach(blocks::take);
    blocks.endCode();
    blocks.endText();
    return List.copyOf(blocks.blocks);
  }

  private void take(String line) {
    if (line.strip().startsWith("```")) {
      endText();
      endCode();
      fenced = !fenced;
    } else if (fenced) {
      code.add(line);
    } else {
      takeText(line.strip());
    }
  }

  private void takeText(String line) {
    if (line.isEmpty()) {
      endText();
    } else if (line.startsWith("- ") || line.startsWith("* ")) {
      endParagraph();
      points.add(line.substring(2));
    } else if (!points.isEmpty()) {
      points.set(points.size() - 1, points.get(points.size() - 1) + " " + line);
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
  }

  private void endText() {
    endParagraph();
    if (!points.isEmpty()) {
      blocks.add(new Block("ul", points.stream().map(Blocks::spans).toList()));
      points.clear();
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block("p", List.of(spans(paragraph.toString()))));
      paragraph.setLength(0);
    }
  }

  private void endCode() {
    if (!code.isEmpty()) {
      blocks.add(
          new Block("code", code.stream().map(line -> List.of(new Span(line, true))).toList()));
      code.clear();
    }
  }

  /** Every second piece between backticks is code. */
  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    String[] pieces = text.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        spans.add(new Span(pieces[i], i % 2 == 1 && i < pieces.length - 1));
      }
    }
    return spans;
  }
}
