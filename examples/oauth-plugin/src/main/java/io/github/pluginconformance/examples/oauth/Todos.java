package io.github.pluginconformance.examples.oauth;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Everybody's things to do, each user's apart. */
@Component
class Todos {

  private final Map<String, List<OwnedTodo>> byUser = new ConcurrentHashMap<>();

  List<OwnedTodo> of(String user) {
    return byUser.computeIfAbsent(user, name -> new CopyOnWriteArrayList<>());
  }

  OwnedTodo add(String user, String text) {
    OwnedTodo todo = new OwnedTodo(UUID.randomUUID().toString(), text);
    of(user).add(todo);
    return todo;
  }

  boolean remove(String user, String id) {
    return of(user).removeIf(todo -> todo.id().equals(id));
  }
}
