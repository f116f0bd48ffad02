package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.step.VariedCalls.Varied;
import io.github.pluginconformance.wire.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes each create and each update that succeeded with all that its document allows, and reads
 * what came of it. Only where what a create makes can be taken away again, and only on things of
 * this run.
 */
public final class VariedWriteStep implements Step {

  /** What makes several at once takes what the create of one takes, which is varied wholly. */
  private static final int MOST_OF_MANY = 20;

  @Override
  public void run(SessionComponents parts) {
    Candidates candidates = parts.candidates();
    List<OperationShape> creates =
        Stream.concat(candidates.creates().stream(), candidates.updates().stream())
            .filter(new OwnResources(parts)::makesRemovable)
            .toList();
    List<OperationShape> updates =
        candidates.updates().stream().filter(shape -> shape.access() == Access.UPDATE).toList();
    ReadsAfterVariations reads =
        new ReadsAfterVariations(
            parts,
            candidates.reads(),
            parts.shares().relatedReads(creates.size() + updates.size()));
    // Updates get a fifth of the requests too, each its part of it.
    int kept = updates.isEmpty() ? 1 : 2;
    creates.forEach(
        shape ->
            new FreshCalls(parts)
                .of(shape)
                .ifPresent(call -> create(parts, shape, call, reads, kept)));
    List<OperationShape> answered =
        updates.stream()
            .filter(shape -> UncommonReadStep.latest(parts, shape).isPresent())
            .toList();
    for (int i = 0; i < answered.size(); i++) {
      double others = (answered.size() - 1.0 - i) / answered.size();
      update(parts, answered.get(i), reads, 1 + others);
    }
  }

  /** What was made is read when all of it is there: until then nothing stands between the looks. */
  private static void create(
      SessionComponents parts,
      OperationShape shape,
      PreparedCall answered,
      ReadsAfterVariations reads,
      double kept) {
    List<Varied> varied =
        varied(parts, shape, answered).stream()
            .filter(one -> one.kind() != Kind.SEVERAL || !makesMany(parts, shape))
            .toList();
    ReadsAfterVariations.Made made = reads.made();
    send(parts, varied, UnaryOperator.identity(), made::note, kept);
    made.read();
  }

  /** Of several things made by one call, not all could be told from what others make. */
  private static boolean makesMany(SessionComponents parts, OperationShape shape) {
    return parts.log().validOf(shape.operation()).stream()
        .filter(one -> one.call().succeeded())
        .flatMap(one -> one.call().exchange().received().flatMap(AnswerReader::json).stream())
        .anyMatch(JsonNode::isArray);
  }

  private static void update(
      SessionComponents parts, OperationShape shape, ReadsAfterVariations reads, double kept) {
    if (parts.shapes().isOnlyOne(shape)) {
      // The looks around it show all that there is of it.
      new FreshCalls(parts)
          .of(shape)
          .ifPresent(
              set ->
                  send(
                      parts,
                      varied(parts, shape, set),
                      UnaryOperator.identity(),
                      (by, answer) -> {},
                      kept));
      return;
    }
    Optional<LedgerEntry> own = new OwnResources(parts).of(shape);
    Optional<PreparedCall> call =
        own.flatMap(
            entry -> parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready());
    if (call.isPresent()) {
      List<Varied> varied = varied(parts, shape, call.get());
      ReadsAfterVariations.Changed changed = reads.changed(own.get(), varied);
      CallTarget target = CallTarget.exactly(own.get().thing());
      UnaryOperator<PreparedCall> upToDate = one -> parts.preparer().upToDate(shape, one, target);
      send(parts, varied, upToDate, changed::note, kept);
    }
  }

  private static List<Varied> varied(
      SessionComponents parts, OperationShape shape, PreparedCall answered) {
    int most = parts.shares().variations(parts.shapes().all().size());
    boolean alone =
        parts.shapes().about(shape.noun()).stream()
            .noneMatch(other -> other != shape && other.access() == Access.CREATE);
    if (!alone && ResourceNouns.isOfMany(shape.operation().path())) {
      most = Math.min(most, MOST_OF_MANY);
    }
    return new VariedCalls(parts).of(shape, answered, most);
  }

  private static void send(
      SessionComponents parts,
      List<Varied> varied,
      UnaryOperator<PreparedCall> upToDate,
      BiConsumer<Varied, Call> answered,
      double kept) {
    for (Varied one : varied) {
      if (parts.reserve().isScarce(kept)) {
        parts.shares().exhausted(0);
        return;
      }
      Call call = parts.sending().send(upToDate.apply(one.call()), Intent.VARIATION, one.name());
      if (parts.liveness().killer().isPresent() || isOver(call)) {
        return;
      }
      BegunThings.settle(parts, call);
      answered.accept(one, call);
    }
  }

  /**
   * Whether nothing more can be sent; one that the guard refused by itself says nothing of others.
   */
  private static boolean isOver(Call call) {
    return !call.exchange().wasSent()
        && call.exchange()
            .failed()
            .filter(failure -> failure.kind() == FailureKind.NO_CONSENT)
            .isEmpty();
  }
}
