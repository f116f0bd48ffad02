package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.function.Supplier;

/** The body of a request or an answer, read as it is asked for. */
final class Body {

  private final byte[] bytes;
  private final Supplier<String> text;
  private final Supplier<JsonReading> json;

  private Body(byte[] bytes, Supplier<String> text, Supplier<JsonReading> json) {
    this.bytes = bytes;
    this.text = text;
    this.json = json;
  }

  static Body of(ReceivedResponse answer) {
    return new Body(answer.body(), answer::text, () -> AnswerJson.strict(answer));
  }

  static Body of(SentRequest request) {
    return new Body(request.body(), request::text, () -> StrictJsonReader.read(request.body()));
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Decoded by its charset. */
  String text() {
    return text.get();
  }

  /** Read as JSON by the letter. */
  JsonReading json() {
    return json.get();
  }
}
