package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is nearly JSON: what many tools accept (comments, commas too many, other
 * quotes, tabs, words of Python and JavaScript), what was forgotten (a comma, a quote, what
 * closes), and what has slipped in (a brace that closes too early, a fence of Markdown). One pass,
 * and never a guess at what a value may have been.
 */
final class LenientJson {

  private static final Pattern MEMBER = Pattern.compile(",?\\s*+\"[^\"\\n]*+\"\\s*+:");

  private final String written;
  private final LenientText text;
  private final LenientScalars scalars;
  private final Faults faults;
  private final boolean byIndent;
  private final TreeBuilder tree = new TreeBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean unclosed;

  /**
   * An object or a list that has not ended.
   *
   * @param indent the column of its members, where each begins a line; 0 where that is not known
   */
  private record Open(boolean object, int indent) {}

  private LenientJson(String written, Faults faults, boolean byIndent) {
    this.written = written;
    this.text = new LenientText(written);
    this.scalars = new LenientScalars(text);
    this.faults = faults;
    this.byIndent = byIndent;
  }

  /** The value and where it ended; the text behind it is left alone. */
  static JsonTokens.Value read(String text, Faults faults) throws UnreadableException {
    Faults found = new Faults();
    LenientJson reading = new LenientJson(text, found, false);
    JsonTokens.Value value = reading.read();
    if (reading.unclosed) {
      Faults again = new Faults();
      LenientJson indented = new LenientJson(text, again, true);
      JsonTokens.Value other = indented.read();
      faults.addAll(indented.unclosed ? found.list() : again.list());
      return indented.unclosed ? value : other;
    }
    faults.addAll(found.list());
    return value;
  }

  private JsonTokens.Value read() throws UnreadableException {
    text.skipPrefix();
    value();
    while (!open.isEmpty()) {
      skipCommas();
      if (text.isAtEnd()) {
        closeAll();
      } else if (text.peek() == '}' || text.peek() == ']') {
        close(text.next() == '}');
      } else if (open.element().object()) {
        member();
      } else {
        item();
      }
    }
    if (!tree.isComplete()) {
      throw invalid();
    }
    TreeBuilder.Built root = tree.root();
    return new JsonTokens.Value(new RawDocument(root.node(), root.place()), text.at());
  }

  private void skipCommas() {
    text.skipSpace();
    while (!text.isAtEnd() && (text.peek() == ',' || text.peek() == ';')) {
      text.skip(1);
      text.skipSpace();
    }
  }

  private void member() throws UnreadableException {
    int from = text.at();
    if (byIndent && endsBefore(text.indent(from))) {
      end();
      return;
    }
    boolean quoted = LenientScalars.isQuote(text.peek());
    String name = quoted ? scalars.quoted(true) : scalars.bareKey();
    if (name == null || !quoted && name.isEmpty()) {
      throw invalid();
    }
    text.skipSpace();
    if (text.peek() != ':' && text.peek() != '=') {
      throw invalid();
    }
    text.skip(text.startsWith("=>") ? 2 : 1);
    Position at = text.position(from);
    if (!tree.key(name, at)) {
      faults.duplicateKey(name, tree.pointer(), at);
    }
    indented(text.indent(from));
    text.skipSpace();
    value();
  }

  /** Whether a line that is indented like this belongs to what is around the innermost object. */
  private boolean endsBefore(int indent) {
    Iterator<Open> around = open.iterator();
    around.next();
    return indent > 1 && around.hasNext() && indent <= around.next().indent();
  }

  private void indented(int indent) {
    if (open.element().indent() == 0) {
      open.push(new Open(open.pop().object(), indent));
    }
  }

  /** A member where an item is due tells that the list has ended. */
  private void item() throws UnreadableException {
    int from = text.at();
    boolean named = false;
    if (LenientScalars.isQuote(text.peek())) {
      named = scalars.quoted(false) != null && text.behind(text.at() - 1) == ':';
      text.back(from);
    }
    if (named && open.size() > 1) {
      end();
    } else {
      value();
    }
  }

  private void value() throws UnreadableException {
    Position at = text.position(text.at());
    if (text.startsWith("{{")) {
      scalar(scalars.bare(), at);
    } else if (text.peek() == '{' || text.peek() == '[') {
      start(text.next() == '{', at);
    } else if (open.isEmpty()) {
      throw invalid(); // a bare word may be anything
    } else if (LenientScalars.isQuote(text.peek())) {
      scalar(joined(), at);
    } else {
      scalar(scalars.bare(), at);
    }
  }

  /** Texts that are put together by a plus are one. */
  private @Nullable JsonNode joined() {
    StringBuilder all = new StringBuilder();
    for (boolean more = true; more; ) {
      String part = scalars.quoted(false);
      if (part == null) {
        return null;
      }
      all.append(part);
      more = text.behind(text.at() - 1) == '+';
      if (more) {
        text.skipBehind("+");
        text.skipSpace();
        more = LenientScalars.isQuote(text.peek());
      }
    }
    return TextNode.valueOf(all.toString());
  }

  private void scalar(@Nullable JsonNode value, Position at) throws UnreadableException {
    if (value == null) {
      throw invalid();
    }
    tree.scalar(value, at);
  }

  private void start(boolean object, Position at) throws UnreadableException {
    if (tree.depth() >= JsonTokens.DEEPEST) {
      throw new UnreadableException(
          FaultKind.LIMIT_JSON_DEPTH,
          tree.pointer(),
          at,
          "nested deeper than " + JsonTokens.DEEPEST + " levels");
    }
    if (object) {
      tree.startObject(at);
    } else {
      tree.startArray(at);
    }
    open.push(new Open(object, 0));
  }

  /** What closes something further out closes all that is within it. */
  private void close(boolean brace) {
    boolean any = open.stream().anyMatch(one -> one.object() == brace);
    while (any && open.element().object() != brace) {
      end();
    }
    boolean early = open.size() == 1 && open.element().object() && isFollowedByMember();
    if (!early) {
      end();
    }
  }

  private boolean isFollowedByMember() {
    int next = text.at();
    text.skipSpace();
    boolean member = MEMBER.matcher(written).region(text.at(), written.length()).lookingAt();
    text.back(next);
    return member;
  }

  private void end() {
    tree.end();
    open.pop();
  }

  /** Only what closes objects may be missing: a list that is cut off has lost items. */
  private void closeAll() throws UnreadableException {
    String last = written.stripTrailing();
    boolean cut =
        open.stream().anyMatch(one -> !one.object()) || last.endsWith(",") || last.endsWith("{");
    if (cut) {
      throw invalid();
    }
    unclosed = true;
    while (!open.isEmpty()) {
      end();
    }
  }

  private UnreadableException invalid() {
    return new UnreadableException(
        FaultKind.JSON_INVALID,
        "",
        text.position(Math.min(text.at(), Math.max(0, written.length() - 1))),
        "not JSON: " + JsonHints.describe(written, text.at()));
  }
}
