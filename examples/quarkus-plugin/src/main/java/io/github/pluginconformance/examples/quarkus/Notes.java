package io.github.pluginconformance.examples.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The notes, in memory. */
@ApplicationScoped
public class Notes {

  private final AtomicLong last = new AtomicLong();
  private final Map<Long, Note> byId = new ConcurrentSkipListMap<>();

  List<Note> all() {
    return List.copyOf(byId.values());
  }

  Optional<Note> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Note add(String text) {
    Note note = new Note(last.incrementAndGet(), text);
    byId.put(note.id(), note);
    return note;
  }

  boolean remove(long id) {
    return byId.remove(id) != null;
  }
}
