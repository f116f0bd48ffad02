package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.Ownership;
import io.github.pluginconformance.probe.operation.own.ShownNames;
import io.github.pluginconformance.probe.operation.own.UserInputs;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.Destruction;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.Role;
import io.github.pluginconformance.probe.operation.shape.Roles;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets no write pass that may act on what is not this run's. It looks at the values that are sent,
 * whoever asks for the call and whatever the operation is called: each one that names something is
 * ours, or was seen to be free, or is what a new thing refers to.
 */
public final class WriteGuard {

  private final Settings settings;
  private final UserInputs inputs;
  private final Roles roles;
  private final DeclaredConfirmations confirmations;
  private final Ownership ownership;
  private final ShownNames shown;
  private final OwnIdentity own;
  private final FreeLooks looks;
  private final PlaceGuard places;

  public WriteGuard(
      Settings settings,
      Roles roles,
      DeclaredConfirmations confirmations,
      Ownership ownership,
      ShownNames shown,
      OwnIdentity own,
      FreeLooks looks,
      PlaceGuard places) {
    this.settings = settings;
    this.inputs = new UserInputs(settings);
    this.roles = roles;
    this.confirmations = confirmations;
    this.ownership = ownership;
    this.shown = shown;
    this.own = own;
    this.looks = looks;
    this.places = places;
  }

  /**
   * Why a call is not sent; empty if it may be.
   *
   * @param body as it is sent, if it is JSON
   */
  Optional<String> objection(OperationShape shape, PreparedCall call, @Nullable JsonNode body) {
    if (!isGuarded(shape)) {
      return Optional.empty();
    }
    List<Named> values = values(shape, call, body);
    return shape.changes() ? changing(shape, call, body, values) : making(shape, call, values);
  }

  /** The reads that have to show first that what a call names is free. */
  List<PreparedCall> looks(OperationShape shape, PreparedCall call) {
    if (!isGuarded(shape)) {
      return List.of();
    }
    return shape.changes()
        ? Stream.concat(places.look(shape, call).stream(), again(shape, call)).toList()
        : looks.needed(shape, call, doubtful(shape, values(shape, call, call.body())));
  }

  /** Whether an operation takes away what it names, so that its name may be another's next. */
  boolean takesAway(OperationShape shape) {
    return isGuarded(shape)
        && shape.changes()
        && (shape.access() == Access.DELETE || Destruction.takesAway(shape));
  }

  private boolean isGuarded(OperationShape shape) {
    return settings.mode() == Mode.OWN_DATA && shape.writes();
  }

  /** Null and true or false name nothing; what confirms is judged by the plugin alone. */
  private List<Named> values(OperationShape shape, PreparedCall call, @Nullable JsonNode body) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
    return roles.in(shape, parameters, body).stream()
        .filter(named -> !named.value().isNull() && !named.value().isBoolean())
        .filter(named -> !confirmations.isConfirming(call.operation(), named.name()))
        .toList();
  }

  private Optional<String> changing(
      OperationShape shape, PreparedCall call, @Nullable JsonNode body, List<Named> values) {
    boolean proven = false;
    for (Named named : values) {
      if (named.role() == Role.TARGET) {
        boolean ours =
            ResourceNouns.isIndex(named.name())
                ? places.isOurs(shape, call, named)
                : ownership.isOurs(shape, named) || isGone(shape, call, named);
        if (!ours) {
          return Optional.of(
              "its "
                  + named.name()
                  + " may name something that this run did not create, and it would change that;"
                  + " mode: everything allows it");
        }
        proven = true;
      }
    }
    return proven || roles.saysItReads(shape, body)
        ? Optional.empty()
        : Optional.of(
            "it names nothing that this run created and would change data that this run did not"
                + " create; mode: everything allows it, or operations."
                + shape.operation().displayName()
                + ".readOnly: true if it only reads");
  }

  /** What was ours and is gone can be asked for again while a read says that it is not there. */
  private boolean isGone(OperationShape shape, PreparedCall call, Named named) {
    return ownership.wasOurs(shape, named) && looks.lastSaidGone(shape, call, named);
  }

  /** The reads right before a call that names what was ours: others may have the name by now. */
  private Stream<PreparedCall> again(OperationShape shape, PreparedCall call) {
    return values(shape, call, call.body()).stream()
        .filter(named -> named.role() == Role.TARGET && !ResourceNouns.isIndex(named.name()))
        .filter(named -> !ownership.isOurs(shape, named) && ownership.wasOurs(shape, named))
        .flatMap(named -> looks.again(shape, call, named));
  }

  private Optional<String> making(OperationShape shape, PreparedCall call, List<Named> values) {
    for (Named named : values) {
      boolean ours = ownership.isOurs(shape, named);
      boolean given = inputs.give(shape, named);
      if (named.role() == Role.TARGET && !ours && !given && !isFreeNumber(shape, call, named)) {
        return Optional.of(doubt(shape, named));
      }
      boolean taken =
          (named.role() == Role.NAME || named.role() == Role.TEXT)
              && !wasFree(shape, named)
              && !given
              && shown.have(shape, named.slot(), named.value());
      if (taken) {
        return Optional.of(doubt(shape, named));
      }
    }
    return looks
        .taken(shape, call, doubtful(shape, values))
        .map(
            name ->
                "a read under the "
                    + name
                    + " that it would give answers something, which this run did not create; "
                    + shape.supplyWords(name));
  }

  /** What this run has made is shown too, also after it is gone: it was free when it was made. */
  private boolean wasFree(OperationShape shape, Named named) {
    return ownership.wasOurs(shape, named) || ownership.wasSent(shape, named);
  }

  private boolean isFreeNumber(OperationShape shape, PreparedCall call, Named named) {
    return own.isNumber(named.value()) && looks.showFree(shape, call, named);
  }

  /**
   * What may be somebody's unless a read tells otherwise. What a new thing is made in has to be
   * there: the user may name it.
   */
  private List<Named> doubtful(OperationShape shape, List<Named> values) {
    return values.stream()
        .filter(named -> named.role() == Role.TARGET && !isGivenHolder(shape, named))
        .filter(named -> !ownership.isMade(shape, named))
        .toList();
  }

  private boolean isGivenHolder(OperationShape shape, Named named) {
    return !named.noun().equals(shape.noun()) && inputs.give(shape, named);
  }

  private static String doubt(OperationShape shape, Named named) {
    return "no read has shown that the "
        + named.name()
        + " that it would give is free, so it may name something that this run did not create; "
        + shape.supplyWords(named.name());
  }
}
