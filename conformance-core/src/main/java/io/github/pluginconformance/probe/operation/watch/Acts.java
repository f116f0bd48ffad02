package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call does by its description, and to what. */
final class Acts {

  private final OperationShapes shapes;
  private final AnswerDigest learning;
  private final DeclaredConfirmations confirmations;

  Acts(OperationShapes shapes, AnswerDigest learning, DeclaredConfirmations confirmations) {
    this.shapes = shapes;
    this.learning = learning;
    this.confirmations = confirmations;
  }

  Act of(OperationShape shape, PreparedCall call, WriteTarget target) {
    boolean step = confirmations.onlyAsks(call) || confirmations.confirmsAnother(call.operation());
    if (step) {
      return Act.ACTS;
    }
    if (learning.mayCreate(call)) {
      return Act.CREATES;
    }
    boolean named = target.name() != null || target.index() != null || shapes.isOnlyOne(shape);
    Wording.Sense sense = Wording.of(call.operation());
    if (shape.access() == Access.DELETE
        || shape.access() == Access.ACT && sense == Wording.Sense.DELETES) {
      return named ? Act.REMOVES : Act.CLEARS;
    }
    if (shape.access() == Access.UPDATE) {
      return call.operation().method().equals("PUT") ? Act.REPLACES : Act.CHANGES;
    }
    return named && sense == Wording.Sense.CHANGES ? Act.CHANGES : Act.ACTS;
  }

  /** What names the thing that a create says it has made. */
  static @Nullable JsonNode madeBy(OperationShape shape, PreparedCall call, Call answer) {
    return answer
        .exchange()
        .received()
        .filter(ReceivedResponse::isSuccess)
        .map(response -> AnswerReader.created(shape, call, response).id())
        .orElse(null);
  }

  static boolean succeeded(Call answer) {
    return answer.isSuccess();
  }

  /** Where a 201 says that the new thing stands; only on the host that was asked. */
  static Optional<URI> location(Call answer) {
    URI asked = answer.exchange().request().uri();
    return answer
        .exchange()
        .received()
        .filter(response -> response.status() == 201)
        .flatMap(response -> response.header("location"))
        .flatMap(text -> resolved(asked, text.trim()))
        .filter(address -> Objects.equals(address.getScheme(), asked.getScheme()))
        .filter(address -> Objects.equals(address.getRawAuthority(), asked.getRawAuthority()));
  }

  private static Optional<URI> resolved(URI asked, String text) {
    try {
      return Optional.of(UriReferences.resolve(asked, UriReferences.ofField(text)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** The things of this run that a call names, the latest of its kind where it names none. */
  static List<LedgerEntry> named(Ledger ledger, OperationShape shape, WriteTarget target) {
    JsonNode name = target.name();
    List<LedgerEntry> alike =
        ledger.about(shape.noun()).stream()
            .filter(entry -> name == null || isNamed(entry, name))
            .toList();
    return name == null && alike.size() > 1 ? alike.subList(alike.size() - 1, alike.size()) : alike;
  }

  private static boolean isNamed(LedgerEntry entry, JsonNode name) {
    JsonNode id = entry.thing().id();
    return id != null && ScalarValues.same(id, name);
  }
}
