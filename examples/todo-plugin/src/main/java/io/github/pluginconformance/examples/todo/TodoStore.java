package io.github.pluginconformance.examples.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Todo lists by user name, in memory. */
public class TodoStore {

  private final Map<String, List<Todo>> lists = new TreeMap<>();
  private final String publicUrl;
  private long lastId;

  public TodoStore(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The todos of a user, oldest first. */
  public synchronized List<Todo> list(String username) {
    return List.copyOf(lists.getOrDefault(username, List.of()));
  }

  /** One todo of a user. */
  public synchronized Optional<Todo> find(String username, long id) {
    return list(username).stream().filter(todo -> todo.id() == id).findFirst();
  }

  /** Adds a todo and gives it an id and a page. */
  public synchronized Todo add(String username, String text, String due) {
    lastId++;
    String link = publicUrl + "/pages/" + username + "/" + lastId;
    Todo todo = new Todo(lastId, text, due, link);
    lists.computeIfAbsent(username, key -> new ArrayList<>()).add(todo);
    return todo;
  }

  /** Removes a todo; false if the user has no such todo. */
  public synchronized boolean remove(String username, long id) {
    return lists.getOrDefault(username, new ArrayList<>()).removeIf(todo -> todo.id() == id);
  }
}
