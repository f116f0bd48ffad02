package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Viewed;

/**
 * How one look shows the thing that a write is about.
 *
 * @param item the thing, missing where it is not shown
 */
public record Sight(Viewed view, State state, JsonNode item) {

  /** What the look tells. */
  public enum State {
    /** The thing is there. */
    SHOWN,
    /** The thing is not there. */
    GONE,
    /** The look does not tell. */
    UNKNOWN
  }

  static Sight shown(Viewed view, JsonNode item) {
    return new Sight(view, State.SHOWN, item);
  }

  static Sight without(Viewed view, State state) {
    return new Sight(view, state, MissingNode.getInstance());
  }

  /** Whether the thing is there. */
  public boolean isShown() {
    return state == State.SHOWN;
  }

  /** Whether the thing is known not to be there. */
  public boolean isGone() {
    return state == State.GONE;
  }

  /** Whether this is the thing's own address. */
  public boolean isOwnAddress() {
    return view.kind() == Viewed.Kind.ITEM;
  }
}
