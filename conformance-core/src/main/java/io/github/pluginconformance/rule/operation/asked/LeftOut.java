package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a list shows while it is asked for all that there is, and leaves out when it is asked for
 * just such things. It says nothing where the answer is as long as that of all: a page may be full.
 */
public final class LeftOut {

  private LeftOut() {}

  /**
   * The first thing that is left out, if there is one.
   *
   * @param whole the things that the list shows when nothing is asked for
   * @param wanted whether a thing is one of those that are asked for
   */
  public static Optional<ListFault> of(
      Call call,
      String name,
      String asked,
      List<JsonNode> items,
      List<JsonNode> whole,
      Predicate<JsonNode> wanted) {
    return items.size() >= whole.size()
        ? Optional.empty()
        : whole.stream()
            .filter(wanted)
            .filter(one -> items.stream().noneMatch(item -> Items.isTheSameThing(item, one)))
            .findFirst()
            .map(
                one ->
                    new ListFault(
                        call,
                        "The list leaves out what " + asked + " asks for",
                        name,
                        Items.inWords(one) + ", as without " + name,
                        items.isEmpty() ? "no items" : items.size() + " items without it"));
  }
}
