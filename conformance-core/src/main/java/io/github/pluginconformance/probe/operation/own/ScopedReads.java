package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reads that were made under the same user, owner and so on as a thing. */
final class ScopedReads {

  private final CallLog log;
  private final OperationShapes shapes;

  ScopedReads(CallLog log, OperationShapes shapes) {
    this.log = log;
    this.shapes = shapes;
  }

  /** The latest ordinary read of the scope of a thing. */
  Optional<Answered> latest(KnownResource thing) {
    List<OperationShape> family = shapes.about(thing.noun());
    Answered found = null;
    for (OperationShape shape : family) {
      if (!shape.writes()) {
        List<Answered> calls = log.of(shape.operation());
        for (int i = calls.size() - 1; i >= 0 && isLater(calls.get(i), found); i--) {
          found = isWhole(calls.get(i), thing) ? calls.get(i) : found;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isLater(Answered one, @Nullable Answered other) {
    return other == null || one.call().exchange().id() > other.call().exchange().id();
  }

  private static boolean isWhole(Answered one, KnownResource thing) {
    return one.call().succeeded()
        && !UncommonReads.made(one.call())
        && AnsweredLists.isSameScope(one, thing);
  }

  /** The first list that a read of a thing's scope has answered with. */
  Optional<JsonNode> firstList(KnownResource thing) {
    Answered first = null;
    for (OperationShape shape : shapes.about(thing.noun())) {
      Optional<Answered> earliest =
          shape.writes()
              ? Optional.empty()
              : log.of(shape.operation()).stream()
                  .filter(one -> isWhole(one, thing) && list(one).isPresent())
                  .findFirst();
      if (earliest.isPresent() && (first == null || isLater(first, earliest.get()))) {
        first = earliest.get();
      }
    }
    return Optional.ofNullable(first).flatMap(ScopedReads::list);
  }

  private static Optional<JsonNode> list(Answered one) {
    return one.call()
        .exchange()
        .received()
        .flatMap(AnswerReader::json)
        .flatMap(AnswerReader::firstArray);
  }
}
