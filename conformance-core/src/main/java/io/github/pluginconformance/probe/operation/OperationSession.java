package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.OwnResources;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.ConfirmationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The operation caller of one run. */
final class OperationSession implements OperationCaller {

  private final SessionComponents parts;

  OperationSession(SessionComponents parts) {
    this.parts = parts;
  }

  @Override
  public Contract contract() {
    return parts.contract();
  }

  @Override
  public List<Operation> operations() {
    return parts.contract().document().operations();
  }

  @Override
  public Optional<Operation> operation(String name) {
    return parts.shapes().named(name).map(OperationShape::operation);
  }

  @Override
  public Access access(Operation operation) {
    return parts.shapes().of(operation).access();
  }

  @Override
  public Optional<String> forbidden(Operation operation) {
    return parts.consent().forbidden(operation);
  }

  @Override
  public Optional<PreparedCall> prepare(Operation operation) {
    return preparation(operation).ready();
  }

  @Override
  public String missing(Operation operation) {
    String missing = preparation(operation).missing();
    return missing == null ? "" : missing;
  }

  @Override
  public Call send(PreparedCall call, Call.Intent intent, String variant) {
    return parts.sending().send(call, intent, variant);
  }

  @Override
  public List<Call> sendAll(List<PreparedCall> calls, Call.Intent intent, List<String> variants) {
    return parts.sending().sendAll(calls, intent, variants);
  }

  @Override
  public List<Answered> answered() {
    return parts.log().answered();
  }

  @Override
  public List<Call> calls() {
    return parts.log().calls();
  }

  @Override
  public List<Answered> sent() {
    return parts.log().all();
  }

  @Override
  public boolean pluginIsDead() {
    return parts.liveness().killer().isPresent();
  }

  @Override
  public Optional<Operation> readerOf(Operation operation) {
    return parts.readers().of(operation).map(OperationShape::operation);
  }

  @Override
  public Optional<PreparedCall> prepareReader(PreparedCall call) {
    return parts.readers().alike(call);
  }

  @Override
  public boolean isOurs(PreparedCall call) {
    return parts.consent().isOurs(call);
  }

  @Override
  public List<String> lost() {
    return parts.watch().lost();
  }

  @Override
  public boolean othersCanHaveDone(PreparedCall read, JsonNode item) {
    return parts.watch().others().canHaveDone(read, item);
  }

  @Override
  public boolean isOurThing(JsonNode item) {
    return parts.watch().others().isOurs(item);
  }

  @Override
  public boolean othersAreAtWork() {
    return parts.watch().others().areAtWork();
  }

  @Override
  public void pause(Duration howLong) {
    parts.sending().pause(howLong);
  }

  @Override
  public boolean isOwnText(JsonNode value) {
    return parts.own().isCertain(value);
  }

  @Override
  public List<String> leftBehind() {
    return parts.leftBehind();
  }

  @Override
  public Optional<ConfirmationSettings> confirmation(Operation operation) {
    return parts.confirmations().of(operation);
  }

  @Override
  public Optional<String> forbiddenInFlows(Operation operation) {
    return parts.consent().byMode(operation);
  }

  @Override
  public boolean canBeTakenBack(Operation create) {
    OperationShape shape = parts.shapes().of(create);
    return forbidden(create).isEmpty()
        && shape.access() == Access.CREATE
        && new OwnResources(parts).canBeRemoved(shape);
  }

  @Override
  public List<Call> sendAtOnce(
      List<PreparedCall> calls, Call.Intent intent, List<String> variants) {
    return parts.sending().sendAtOnce(calls, intent, variants);
  }

  @Override
  public void turnedUp(PreparedCall call, Call answer, JsonNode item) {
    parts.learning().turnedUp(call, answer, item);
  }

  @Override
  public void keptNothing(Call answer) {
    parts.learning().keptNothing(answer);
  }

  private Preparation preparation(Operation operation) {
    OperationShape shape = parts.shapes().of(operation);
    return parts.preparer().prepare(shape, parts.knowledge().target(shape));
  }
}
