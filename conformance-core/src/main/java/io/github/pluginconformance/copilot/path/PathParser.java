package io.github.pluginconformance.copilot.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads segments and their selectors. */
final class PathParser {

  /** Filters in filters; nobody writes more, and ours is not the stack to find out. */
  private static final int DEEPEST = 50;

  private final PathScanner scanner;
  private final ConditionParser conditions;
  private int depth;

  PathParser(PathScanner scanner) {
    this.scanner = scanner;
    this.conditions = new ConditionParser(scanner, this);
  }

  /** A whole query. */
  List<PathSegment> query() throws PathSyntaxException {
    scanner.expect("$");
    List<PathSegment> segments = segments();
    if (scanner.peek() >= 0) {
      throw scanner.problem("this belongs to no step of a query");
    }
    return segments;
  }

  /** All segments that follow; blanks behind the last one are left. */
  List<PathSegment> segments() throws PathSyntaxException {
    List<PathSegment> segments = new ArrayList<>();
    int before = scanner.place();
    scanner.skipBlanks();
    while (scanner.isNext(".") || scanner.isNext("[")) {
      segments.add(segment());
      before = scanner.place();
      scanner.skipBlanks();
    }
    scanner.moveTo(before);
    return segments;
  }

  private PathSegment segment() throws PathSyntaxException {
    boolean descendant = scanner.take("..");
    if (scanner.isNext("[")) {
      return new PathSegment(descendant, bracketed());
    }
    if (!descendant) {
      scanner.expect(".");
    }
    return new PathSegment(descendant, List.of(shorthand()));
  }

  private PathSelector shorthand() throws PathSyntaxException {
    if (scanner.take("*")) {
      return new PathSelector.Wildcard();
    }
    if (!PathScanner.isNameStart(scanner.peek())) {
      throw scanner.problem("a name is missing");
    }
    return new PathSelector.Name(scanner.takeWhile(PathScanner::isNamePart));
  }

  private List<PathSelector> bracketed() throws PathSyntaxException {
    scanner.expect("[");
    List<PathSelector> selectors = new ArrayList<>();
    do {
      scanner.skipBlanks();
      selectors.add(selector());
      scanner.skipBlanks();
    } while (scanner.take(","));
    scanner.expect("]");
    return selectors;
  }

  private PathSelector selector() throws PathSyntaxException {
    if (QuotedText.isNext(scanner)) {
      return new PathSelector.Name(QuotedText.read(scanner));
    }
    if (scanner.take("*")) {
      return new PathSelector.Wildcard();
    }
    return scanner.take("?") ? filter() : indexOrSlice();
  }

  private PathSelector filter() throws PathSyntaxException {
    if (++depth > DEEPEST) {
      throw scanner.problem("filters are nested too deeply");
    }
    scanner.skipBlanks();
    PathSelector filter = new PathSelector.Filter(conditions.condition());
    depth--;
    return filter;
  }

  private PathSelector indexOrSlice() throws PathSyntaxException {
    Long start = integerOrNone();
    int behind = scanner.place();
    scanner.skipBlanks();
    if (scanner.take(":")) {
      return slice(start);
    }
    scanner.moveTo(behind);
    if (start == null) {
      throw scanner.problem("a name, an index, * or a filter is missing");
    }
    return new PathSelector.Index(start);
  }

  private PathSelector slice(@Nullable Long start) throws PathSyntaxException {
    scanner.skipBlanks();
    Long end = integerOrNone();
    scanner.skipBlanks();
    Long step = null;
    if (scanner.take(":")) {
      scanner.skipBlanks();
      step = integerOrNone();
    }
    return new PathSelector.Slice(start, end, step == null ? 1 : step);
  }

  private @Nullable Long integerOrNone() throws PathSyntaxException {
    return scanner.isAtInteger() ? scanner.integer() : null;
  }
}
