package io.github.pluginconformance.rule.operation.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.wire.UriReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of what belongs to the thing in its path, as {@code /events/7/reminders}, whose things say
 * what they belong to. Things that all say another id may call themselves by it, as the followers
 * of a user; only among those of the right one others are wrong.
 *
 * @param owner the name of the parameter
 * @param id what it was sent with
 */
public record OwnedList(String owner, String id, String property) {

  /** The parameters in the path of a call that its list is of. */
  public static List<OwnedList> in(Call call) {
    String[] declared = call.operation().path().split("/");
    String[] sent = call.exchange().request().uri().getRawPath().split("/");
    List<OwnedList> owned = new ArrayList<>();
    // Both end alike: what stands before the path of the document is that of its server.
    for (int i = 1; i < declared.length - 1 && i < sent.length; i++) {
      String name = declared[declared.length - 1 - i];
      String noun = declared[declared.length - 2 - i];
      String id = UriReferences.decoded(sent[sent.length - 1 - i]);
      if (name.matches("\\{\\w*([Ii]d|ID)\\}") && !id.isEmpty()) {
        String plain = name.substring(1, name.length() - 1);
        owned.add(new OwnedList(plain, id, property(WordSplitter.joined(plain), noun)));
      }
    }
    return owned;
  }

  private static String property(String name, String noun) {
    return name.equals("id") ? Plurals.singular(WordSplitter.joined(noun)) + "id" : name;
  }

  /** Whether the list shows anything of the right one. */
  public boolean isShownBy(List<JsonNode> items) {
    return items.stream().anyMatch(this::belongs);
  }

  /** The first thing that says that it belongs to another one. */
  private Optional<JsonNode> stranger(List<JsonNode> items) {
    return items.stream()
        .filter(item -> value(item).filter(JsonNode::isValueNode).isPresent())
        .filter(item -> !belongs(item))
        .findFirst();
  }

  /** What is wrong with the list, if it shows such a thing. */
  public Optional<ListFault> fault(Call call, List<JsonNode> items) {
    return stranger(items)
        .map(
            item ->
                new ListFault(
                    call,
                    "The list shows what belongs to another " + owner,
                    owner,
                    "items of this " + owner + " alone",
                    Items.inWords(item) + " of " + ownerOf(item)));
  }

  private boolean belongs(JsonNode item) {
    return value(item).filter(one -> one.asText().equals(id)).isPresent();
  }

  private Optional<JsonNode> value(JsonNode item) {
    return item.properties().stream()
        .filter(field -> WordSplitter.joined(field.getKey()).equals(property))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What a thing says that it belongs to. */
  private String ownerOf(JsonNode item) {
    return value(item).map(JsonText::of).orElse("none");
  }
}
