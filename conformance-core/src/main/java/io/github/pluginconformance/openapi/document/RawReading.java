package io.github.pluginconformance.openapi.document;

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
    return isUnusable(source, faults) ? Optional.empty() : read(source.text(), faults);
  }

  private static boolean isUnusable(SourceText source, Faults faults) {
    if (source.isEmpty()) {
      faults.fatal(FaultKind.SPEC_EMPTY, "", null, "empty, where an OpenAPI document is wanted");
    } else if (!source.valid()) {
      faults.fatal(FaultKind.SPEC_NOT_UTF8, "", null, "not UTF-8");
    } else if (source.isPage()) {
      faults.fatal(FaultKind.SPEC_HTML_PAGE, "", START, "a page, not a document");
    }
    return faults.isFatal();
  }

  private static Optional<RawDocument> read(String text, Faults faults) {
    try {
      return Optional.of(looksLikeJson(text) ? json(text, faults) : yaml(text, faults));
    } catch (UnreadableException unreadable) {
      faults.fatal(unreadable);
      return Optional.empty();
    }
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
      Optional<RawDocument> mended = ColonInValue.read(text, unreadable, faults);
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
    for (int width : TAB_WIDTHS) {
      Faults found = new Faults();
      try {
        RawDocument document = YamlReading.read(spaced(text, width), found);
        faults.add(
            tab.kind(), tab.pointer(), tab.position(), tab.getMessage() + "; read leniently");
        faults.addAll(found.list());
        return document;
      } catch (UnreadableException otherWidth) {
        // Try the next one.
      }
    }
    throw tab;
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
