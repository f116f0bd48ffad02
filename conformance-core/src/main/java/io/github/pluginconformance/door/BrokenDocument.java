package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells a document that cannot be read from a page that is none. */
final class BrokenDocument {

  private static final Pattern MARK =
      Pattern.compile("(?m)^[ \\t{,]*+\"?(openapi|swagger)\"?\\s*:");

  private BrokenDocument() {}

  /** Whether it is meant to be an API document. */
  static boolean is(DocumentSeen seen) {
    return seen.reading() != null
        && seen.visit()
            .last()
            .received()
            .filter(answer -> MARK.matcher(text(answer.body())).find())
            .isPresent();
  }

  /** Why it cannot be read, in words. */
  static String why(DocumentSeen seen) {
    Reading reading = seen.reading();
    return reading == null
        ? unserved(seen.visit().last())
        : reading.faults().stream()
            .filter(DocumentFault::fatal)
            .findFirst()
            .map(BrokenDocument::inWords)
            .orElse("it is no API document");
  }

  private static String inWords(DocumentFault fault) {
    Position position = fault.position();
    return position == null
        ? fault.message()
        : fault.message() + " (line " + position.line() + ", column " + position.column() + ")";
  }

  private static String unserved(Exchange last) {
    return last.request().uri()
        + last.received()
            .map(answer -> " was answered with " + answer.status())
            .orElseGet(
                () -> ": " + last.failed().map(Failure::message).orElse("there was no answer"));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
