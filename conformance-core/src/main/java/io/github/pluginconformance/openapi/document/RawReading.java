package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the bytes of a document, JSON or YAML, into a tree. */
public final class RawReading {

  private static final Position START = new Position(1, 1);
  private static final Pattern INDENT = Pattern.compile("(?m)^[ \t]+");
  private static final int[] TAB_WIDTHS = {2, 4, 8};

  private RawReading() {}

  public static Optional<RawDocument> read(byte[] bytes, Faults faults) {
    SourceText source = SourceText.of(bytes);
    if (source.bom()) {
      faults.add(FaultKind.SPEC_BOM, "", START, "a byte order mark before the document");
    }
    if (isUnusable(source, faults)) {
      return Optional.empty();
    }
    return source.valid() ? read(source.text(), faults) : otherwiseEncoded(source, faults);
  }

  /** Told by its encoding alone, if nothing can be read of it. */
  private static Optional<RawDocument> otherwiseEncoded(SourceText source, Faults faults) {
    Faults inside = new Faults();
    Optional<RawDocument> document =
        read(source.text(), inside).filter(one -> one.root().isObject());
    if (document.isPresent()) {
      faults.add(FaultKind.SPEC_NOT_UTF8, "", null, "not UTF-8; read leniently");
      faults.addAll(inside.list());
    } else {
      faults.fatal(FaultKind.SPEC_NOT_UTF8, "", null, "not UTF-8");
    }
    return document;
  }

  private static boolean isUnusable(SourceText source, Faults faults) {
    if (source.isEmpty()) {
      faults.fatal(FaultKind.SPEC_EMPTY, "", null, "empty, where an OpenAPI document is wanted");
    } else if (source.isPage()) {
      faults.fatal(FaultKind.SPEC_HTML_PAGE, "", START, "a page, not a document");
    }
    return faults.isFatal();
  }

  private static Optional<RawDocument> read(String text, Faults faults) {
    try {
      return Optional.of(
          unwrapped(looksLikeJson(text) ? json(text, faults) : yaml(text, faults), faults));
    } catch (UnreadableException unreadable) {
      faults.fatal(unreadable);
      return Optional.empty();
    }
  }

  /** A program that writes its document as JSON twice serves a text in quotes. */
  private static RawDocument unwrapped(RawDocument read, Faults faults) throws UnreadableException {
    String inner = read.root().isTextual() ? read.root().textValue() : "";
    if (!looksLikeJson(inner)) {
      return read;
    }
    faults.add(FaultKind.JSON_LENIENT, "", START, StrictJsonReader.WRAPPED + "; read leniently");
    return json(inner, faults);
  }

  /** Whether it starts as a JSON object does; a YAML flow mapping starts with an unquoted key. */
  private static boolean looksLikeJson(String text) {
    String head = text.substring(0, Math.min(text.length(), 4096)).strip();
    return head.startsWith("[")
        || (head.startsWith("{") && head.substring(1).strip().startsWith("\""));
  }

  private static RawDocument yaml(String text, Faults faults) throws UnreadableException {
    Faults ofYaml = new Faults();
    try {
      RawDocument document = YamlReading.read(text, ofYaml);
      faults.addAll(ofYaml.list());
      return document;
    } catch (UnreadableException unreadable) {
      if (unreadable.kind() == FaultKind.YAML_TAB) {
        return withoutTabs(text, unreadable, faults);
      }
      if (text.stripLeading().startsWith("{")) {
        return leniently(text, unreadable, faults);
      }
      Optional<RawDocument> mended = YamlMends.read(text, unreadable, faults);
      if (mended.isPresent()) {
        return mended.get();
      }
      faults.addAll(ofYaml.list());
      throw unreadable;
    }
  }

  /** Tabs that indent are read as so many spaces as make sense of the text. */
  private static RawDocument withoutTabs(String text, UnreadableException tab, Faults faults)
      throws UnreadableException {
    RawDocument best = null;
    Faults ofBest = new Faults();
    for (int width : TAB_WIDTHS) {
      Faults found = new Faults();
      try {
        RawDocument document = YamlReading.read(spaced(text, width), found);
        if (best == null || empties(document.root()) < empties(best.root())) {
          best = document;
          ofBest = found;
        }
      } catch (UnreadableException otherWidth) {
        // Try the next one.
      }
    }
    if (best == null) {
      throw tab;
    }
    faults.add(tab.kind(), tab.pointer(), tab.position(), tab.getMessage() + "; read leniently");
    faults.addAll(ofBest.list());
    return best;
  }

  /** How many keys have no value: what belongs to them was indented too little. */
  private static int empties(JsonNode node) {
    int count = node.isNull() ? 1 : 0;
    for (JsonNode part : node) {
      count += empties(part);
    }
    return count;
  }

  private static String spaced(String text, int width) {
    return INDENT.matcher(text).replaceAll(run -> run.group().replace("\t", " ".repeat(width)));
  }

  private static RawDocument json(String text, Faults faults) throws UnreadableException {
    Faults ofJson = new Faults();
    try {
      JsonTokens.Value value = JsonTokens.strict(text, ofJson);
      if (!text.substring(value.end()).isBlank()) {
        throw new UnreadableException(
            FaultKind.JSON_TRAILING_CONTENT, "", null, JsonHints.trailing(text, value.end()));
      }
      faults.addAll(ofJson.list());
      return value.document();
    } catch (UnreadableException invalid) {
      return asYaml(text, invalid, faults);
    }
  }

  /** Some documents that are meant to be JSON, with a trailing comma for instance, are YAML. */
  private static RawDocument asYaml(String text, UnreadableException invalid, Faults faults)
      throws UnreadableException {
    Faults ofYaml = new Faults();
    try {
      RawDocument document = YamlReading.read(text, ofYaml);
      faults.add(
          invalid.kind(),
          invalid.pointer(),
          invalid.position(),
          invalid.getMessage() + "; it could be read as YAML");
      faults.addAll(ofYaml.list());
      return document;
    } catch (UnreadableException neither) {
      return leniently(text, invalid, faults);
    }
  }

  private static RawDocument leniently(String text, UnreadableException invalid, Faults faults)
      throws UnreadableException {
    Faults lenient = new Faults();
    try {
      JsonTokens.Value value = LenientJson.read(text, lenient);
      if (value.document().root().isObject()) {
        faults.add(
            FaultKind.JSON_LENIENT,
            invalid.pointer(),
            invalid.position(),
            invalid.getMessage() + "; read leniently");
        faults.addAll(lenient.list());
        return value.document();
      }
    } catch (UnreadableException beyondMending) {
      // The first complaint says most.
    }
    throw invalid;
  }
}
