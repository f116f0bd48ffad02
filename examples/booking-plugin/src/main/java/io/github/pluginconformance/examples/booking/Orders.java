package io.github.pluginconformance.examples.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Orders by user name, in memory. The plugin only drafts them; users place them on a page. */
public class Orders {

  private final Map<String, List<Order>> placed = new TreeMap<>();
  private final Map<String, Draft> drafts = new HashMap<>();
  private long lastId;

  /** The orders that a user has placed, oldest first. */
  public synchronized List<Order> list(String username) {
    return List.copyOf(placed.getOrDefault(username, List.of()));
  }

  /** Keeps a draft and gives the key of its page. */
  public synchronized String draft(String username, String dish, int portions) {
    String key = UUID.randomUUID().toString();
    drafts.put(key, new Draft(username, dish, portions));
    return key;
  }

  /** What a draft says. */
  public synchronized Optional<Draft> find(String key) {
    return Optional.ofNullable(drafts.get(key));
  }

  /** Places what a draft says. The draft is gone afterwards. */
  public synchronized Optional<Order> place(String key) {
    Draft draft = drafts.remove(key);
    if (draft == null) {
      return Optional.empty();
    }
    lastId++;
    Order order = new Order(lastId, draft.dish(), draft.portions());
    placed.computeIfAbsent(draft.username(), user -> new ArrayList<>()).add(order);
    return Optional.of(order);
  }

  /** An order that nobody has placed yet. */
  public record Draft(String username, String dish, int portions) {}
}
