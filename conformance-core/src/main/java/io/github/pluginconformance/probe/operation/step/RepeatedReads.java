package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.own.AnswerReader;

/** Makes a read once more, exactly as before. */
final class RepeatedReads {

  private final SessionComponents parts;
  private final Answered latest;

  RepeatedReads(SessionComponents parts, Answered latest) {
    this.parts = parts;
    this.latest = latest;
  }

  /** Unless that has been done already at a time when it had something to show. */
  void once() {
    if (!wasRepeated()) {
      send();
    }
  }

  /** So that what fails every other time is seen to do so by itself. */
  void twice() {
    send();
    send();
  }

  private void send() {
    parts.sending().send(latest.prepared(), Intent.REPEAT, "");
  }

  /** A list that was empty then says little about its shape. */
  private boolean wasRepeated() {
    return parts.log().of(latest.prepared().operation()).stream()
        .filter(one -> one.call().intent() == Intent.REPEAT && one.call().succeeded())
        .filter(one -> one.prepared().equals(latest.prepared()))
        .flatMap(one -> one.call().exchange().received().flatMap(AnswerReader::json).stream())
        .anyMatch(RepeatedReads::showsSomething);
  }

  private static boolean showsSomething(JsonNode body) {
    return AnswerReader.firstArray(body).filter(JsonNode::isEmpty).isEmpty();
  }
}
