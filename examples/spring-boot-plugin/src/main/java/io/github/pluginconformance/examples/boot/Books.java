package io.github.pluginconformance.examples.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The books, in memory. */
@Component
class Books {

  private final Map<UUID, Book> byId = new LinkedHashMap<>();

  synchronized List<Book> all() {
    return List.copyOf(byId.values());
  }

  synchronized Optional<Book> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized Book add(NewBook book) {
    Book added = new Book(UUID.randomUUID(), book.title(), book.author());
    byId.put(added.id(), added);
    return added;
  }

  synchronized boolean remove(UUID id) {
    return byId.remove(id) != null;
  }
}
