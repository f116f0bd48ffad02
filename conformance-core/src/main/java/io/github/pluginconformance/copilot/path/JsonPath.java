package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A JSONPath query (RFC 9535). All of its syntax is read; all but the functions {@code match} and
 * {@code search} is evaluated.
 */
public final class JsonPath {

  private final List<PathSegment> segments;

  private JsonPath(List<PathSegment> segments) {
    this.segments = segments;
  }

  /**
   * Reads a query.
   *
   * @throws PathSyntaxException if it is none; the message says what is wrong, and where
   */
  public static JsonPath of(String text) throws PathSyntaxException {
    return new JsonPath(new PathParser(new PathScanner(text)).query());
  }

  /** The query of these steps. */
  public static JsonPath of(List<PathSegment> segments) {
    return new JsonPath(segments);
  }

  /** Its steps; none for the whole document. */
  public List<PathSegment> segments() {
    return segments;
  }

  /** What it selects in a document. */
  public Selected select(JsonNode root) {
    try {
      return new Selected(new Selection(root).from(root, segments), null);
    } catch (Undecidable undecided) {
      return new Selected(List.of(), undecided.getMessage());
    }
  }
}
