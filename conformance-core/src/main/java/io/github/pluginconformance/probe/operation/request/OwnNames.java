package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.Ownership;
import io.github.pluginconformance.probe.operation.own.ShownNames;
import io.github.pluginconformance.probe.operation.own.UserInputs;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.Role;
import io.github.pluginconformance.probe.operation.shape.Roles;
import io.github.pluginconformance.probe.operation.shape.SlotExamples;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts names of the run's own into a write, in the place of examples and of what was made up: what
 * stands there must be nobody's. What cannot be replaced is left for the gate to refuse.
 */
public final class OwnNames {

  private final Settings settings;
  private final UserInputs inputs;
  private final Roles roles;
  private final DeclaredConfirmations confirmations;
  private final Ownership ownership;
  private final ShownNames shown;
  private final OwnIdentity own;
  private final Marking marking;

  public OwnNames(
      Settings settings,
      Roles roles,
      DeclaredConfirmations confirmations,
      Ownership ownership,
      ShownNames shown,
      OwnIdentity own) {
    this.settings = settings;
    this.inputs = new UserInputs(settings);
    this.roles = roles;
    this.confirmations = confirmations;
    this.ownership = ownership;
    this.shown = shown;
    this.own = own;
    this.marking = new Marking(settings, own);
  }

  /** The call with names of our own; the very same where it needs none. */
  PreparedCall in(OperationShape shape, PreparedCall call) {
    if (!shape.writes() || settings.mode() == Mode.EVERYTHING) {
      return call;
    }
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    call.parameters().forEach((key, value) -> parameters.put(key, value.deepCopy()));
    JsonNode body = call.body() == null ? null : call.body().deepCopy();
    boolean replaced = false;
    List<Named> values = roles.in(shape, parameters, body);
    for (Named named : values) {
      boolean kept =
          named.value().isNull()
              || named.value().isBoolean()
              || confirmations.isConfirming(call.operation(), named.name())
              || isInput(shape, named)
              || ownership.isOurs(shape, named);
      if (!kept) {
        replaced |= shape.changes() ? changing(shape, named) : making(shape, named);
      }
    }
    replaced |= marking.mark(shape, values);
    PreparedCall made = call.withInput(parameters, body, call.contentType());
    return replaced ? made.asInvented() : made;
  }

  /**
   * A varied write with the run's own words in the place of those that every run makes up, so that
   * what it makes can be told from what others make. All else is what the variation is about.
   */
  PreparedCall marked(OperationShape shape, PreparedCall call) {
    if (!shape.writes() || call.body() == null) {
      return call;
    }
    JsonNode body = call.body().deepCopy();
    for (Named named : roles.in(shape, new LinkedHashMap<>(), body)) {
      if (named.role() == Role.TEXT || named.role() == Role.NAME) {
        mark(named);
      }
    }
    return call.withBody(body);
  }

  private void mark(Named named) {
    String text = named.value().isTextual() ? named.value().textValue() : "";
    if (own.isCertain(named.value())) {
      return;
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("sample")) {
      put(
          named,
          named.role() == Role.NAME ? own.name(named.schema()) : own.text(named.schema(), text));
    } else if (isFiller(text)) {
      put(named, own.markedInPlace(named));
    } else if (text.chars().anyMatch(c -> c > 127) && !hasExample(named)) {
      put(named, own.marked(named));
    }
  }

  /** Whether a text says nothing but how long it is. */
  private static boolean isFiller(String text) {
    return text.length() > 32 && text.chars().allMatch(c -> c == text.charAt(0));
  }

  /** What the user gives is kept but where it names what a write changes. */
  private boolean isInput(OperationShape shape, Named named) {
    return inputs.give(shape, named) && !(shape.changes() && named.role() == Role.TARGET);
  }

  /** Whether anything was put there that the document does not say. */
  private boolean making(OperationShape shape, Named named) {
    return switch (named.role()) {
      case TARGET -> target(named, named.noun().equals(shape.noun()));
      case NAME -> put(named, own.name(named.schema()));
      case TEXT ->
          (!hasExample(named) || shown.have(shape, named.slot(), named.value()))
              && put(named, own.text(named.schema(), "Sample text"));
      case REFERENCE, CONTENT -> false;
    };
  }

  /** A name of our own where it can be one; what may be left out is. */
  private boolean target(Named named, boolean itself) {
    boolean plain = named.slot().normal().equals("id");
    boolean kin = ResourceNouns.isRelation(named.name());
    if (named.isOptional() && (plain || kin || own.fitting(named.schema()).isEmpty())) {
      named.remove();
      return false;
    }
    boolean put = put(named, own.fitting(named.schema()));
    return put || itself && put(named, own.number(named.schema()));
  }

  private boolean changing(OperationShape shape, Named named) {
    return switch (named.role()) {
      case TARGET -> changed(named);
      case TEXT ->
          (shape.access() != Access.UPDATE || !hasExample(named))
              && put(named, own.text(named.schema(), "Changed text"));
      case NAME, REFERENCE, CONTENT -> false;
    };
  }

  private boolean changed(Named named) {
    if (ResourceNouns.isIndex(named.name())) {
      return false;
    }
    if (named.isOptional()) {
      named.remove();
      return false;
    }
    return put(named, own.name(named.schema()));
  }

  /** Nothing is put where the document does not say what may stand there. */
  private static boolean put(Named named, Optional<JsonNode> value) {
    boolean known = named.schema() != null || !named.slot().in("body");
    Optional<JsonNode> fitting = value.filter(any -> known);
    fitting.ifPresent(named::put);
    return fitting.isPresent();
  }

  private static boolean hasExample(Named named) {
    return SlotExamples.any(named.slot());
  }
}
