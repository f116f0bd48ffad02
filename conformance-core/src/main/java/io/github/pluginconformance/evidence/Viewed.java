package io.github.pluginconformance.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one read showed before and after a write.
 *
 * @param before the latest look before; an empty list where nobody could know what to read, as the
 *     address of what is yet to be made
 * @param after in order: the first directly after the write, later ones after a pause. With two or
 *     more of them, nothing was sent in between but other looks, so that what differs between them
 *     moves by itself
 * @param others things that came or went and that somebody else can have made or taken away, and
 *     those of another run that changed, as they were before
 * @param steady whether its things did not come and go by themselves anywhere else in the run
 */
public record Viewed(
    Kind kind, List<Look> before, List<Look> after, List<JsonNode> others, boolean steady) {

  /** What a read shows of the thing that a write is about. */
  public enum Kind {
    /** The thing at its own address. */
    ITEM,
    /** A list in which the thing stands. */
    LIST,
    /** A list in which the thing does not stand, of another owner or of another kind. */
    OTHER
  }

  /** Method and path of the read. */
  public String subject() {
    return after.get(0).first().operation().subject();
  }

  /** The same with other things of others. */
  public Viewed with(List<JsonNode> othersThings) {
    return new Viewed(kind, before, after, othersThings, steady);
  }
}
