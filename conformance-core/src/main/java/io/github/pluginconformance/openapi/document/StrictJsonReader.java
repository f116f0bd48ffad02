package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON by the letter of RFC 8259: UTF-8, one value, no duplicate keys, nothing behind it;
 * numbers exactly. Salvages what it can of everything else. Never throws for what the bytes are.
 */
public final class StrictJsonReader {

  static final String WRAPPED = "a text in quotes that holds the JSON, which was written twice";

  private static final String NOT_UTF8 = "not UTF-8, the only encoding of JSON";

  private StrictJsonReader() {}

  /** Reads a text. */
  public static JsonReading read(byte[] bytes) {
    SourceText source = SourceText.of(bytes);
    Faults faults = new Faults();
    if (source.bom()) {
      faults.add(FaultKind.JSON_BOM, "", new Position(1, 1), "a byte order mark before the JSON");
    }
    if (isUnusable(source, faults)) {
      return nothing(faults);
    }
    return source.valid() ? read(source.text(), faults) : otherwiseEncoded(source, faults);
  }

  /** Told by its encoding alone, if nothing can be read of it. */
  private static JsonReading otherwiseEncoded(SourceText source, Faults faults) {
    Faults inside = new Faults();
    inside.add(FaultKind.JSON_NOT_UTF8, "", null, NOT_UTF8 + "; read leniently");
    JsonReading read = read(source.text(), inside);
    if (read.value() != null && read.value().isContainerNode()) {
      return read;
    }
    faults.fatal(FaultKind.JSON_NOT_UTF8, "", null, NOT_UTF8);
    return nothing(faults);
  }

  /** The value within a text in quotes, as a program serves it that writes its JSON twice. */
  public static JsonReading unwrapped(JsonReading reading) {
    JsonNode value = reading.value();
    JsonReading inner =
        value != null && value.isTextual()
            ? read(value.textValue().getBytes(StandardCharsets.UTF_8))
            : null;
    if (inner == null || inner.value() == null || !inner.value().isObject()) {
      return reading;
    }
    Faults faults = new Faults();
    faults.add(FaultKind.JSON_INVALID, "", new Position(1, 1), WRAPPED + "; read leniently");
    return new JsonReading(inner.value(), faults.list(), inner.positions());
  }

  /** What can be made of a text, strictly JSON or not; empty if nothing can. */
  public static Optional<JsonNode> salvaged(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8)).read();
  }

  /** A text that is JSON by the letter; empty for any other. */
  public static Optional<JsonNode> strictly(String text) {
    JsonReading reading = read(text.getBytes(StandardCharsets.UTF_8));
    return reading.isStrict() ? reading.read() : Optional.empty();
  }

  private static boolean isUnusable(SourceText source, Faults faults) {
    Position start = new Position(1, 1);
    if (source.isEmpty()) {
      faults.fatal(FaultKind.JSON_EMPTY, "", null, "empty, where JSON is wanted");
    } else if (source.isPage()) {
      faults.fatal(FaultKind.JSON_HTML_PAGE, "", start, "a page, not JSON");
    }
    return faults.isFatal();
  }

  private static JsonReading read(String text, Faults faults) {
    Faults strict = new Faults();
    try {
      JsonTokens.Value value = JsonTokens.strict(text, strict);
      faults.addAll(strict.list());
      return checkEnd(text, value, faults) ? reading(value, faults) : readOn(text, value, faults);
    } catch (UnreadableException invalid) {
      return invalid.kind() == FaultKind.JSON_INVALID
          ? salvage(text, invalid, faults)
          : nothing(faults, invalid);
    }
  }

  /** Whether nothing follows. */
  private static boolean checkEnd(String text, JsonTokens.Value value, Faults faults) {
    String rest = text.substring(value.end());
    if (rest.isBlank()) {
      return true;
    }
    faults.add(
        FaultKind.JSON_TRAILING_CONTENT,
        "",
        positionOf(text, text.length() - rest.stripLeading().length()),
        JsonHints.trailing(text, value.end()));
    return false;
  }

  /** What follows may belong to a value that was closed too early. */
  private static JsonReading readOn(String text, JsonTokens.Value value, Faults faults) {
    try {
      return reading(LenientJson.read(text, new Faults()), faults);
    } catch (UnreadableException onlyTheFirst) {
      return reading(value, faults);
    }
  }

  private static JsonReading salvage(String text, UnreadableException invalid, Faults faults) {
    Faults lenient = new Faults();
    try {
      JsonTokens.Value value = LenientJson.read(text, lenient);
      if (!isContainer(value)) {
        return nothing(faults, invalid); // "ok" or 'a' read as a name would be a guess
      }
      faults.add(
          FaultKind.JSON_INVALID,
          invalid.pointer(),
          invalid.position(),
          invalid.getMessage() + "; read leniently");
      faults.addAll(lenient.list());
      return reading(value, faults);
    } catch (UnreadableException stillInvalid) {
      return nothing(faults, invalid);
    }
  }

  private static boolean isContainer(JsonTokens.Value value) {
    return value.document().root().isContainerNode();
  }

  private static JsonReading reading(JsonTokens.Value value, Faults faults) {
    RawDocument document = value.document();
    return new JsonReading(document.root(), faults.list(), new Positions(document.place()));
  }

  private static JsonReading nothing(Faults faults, UnreadableException why) {
    faults.fatal(why);
    return nothing(faults);
  }

  private static JsonReading nothing(Faults faults) {
    return new JsonReading(null, List.copyOf(faults.list()), Map.of());
  }

  private static Position positionOf(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return new Position(line, offset - lineStart + 1);
  }
}
