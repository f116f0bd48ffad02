package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import java.util.List;

/**
 * Makes each read that was answered once more, exactly as before, unless that has been done already
 * at a time when it had something to show.
 */
final class RepeatStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      boolean complete =
          !valid.isEmpty() && valid.get(valid.size() - 1).call().exchange().isComplete();
      if (complete && !wasRepeated(parts, valid.get(valid.size() - 1))) {
        parts.sending().send(valid.get(valid.size() - 1).prepared(), Intent.REPEAT, "");
      }
    }
  }

  /** A list that was empty then says little about its shape. */
  private static boolean wasRepeated(Parts parts, Answered latest) {
    return parts.log().of(latest.prepared().operation()).stream()
        .filter(one -> one.call().intent() == Intent.REPEAT && CallLog.succeeded(one.call()))
        .filter(one -> one.prepared().equals(latest.prepared()))
        .flatMap(one -> one.call().exchange().received().flatMap(Answers::json).stream())
        .anyMatch(RepeatStep::showsSomething);
  }

  private static boolean showsSomething(JsonNode body) {
    return Answers.firstArray(body).filter(JsonNode::isEmpty).isEmpty();
  }
}
