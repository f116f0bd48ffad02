package io.github.pluginconformance.openapi.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects faults while a text is read; keeps at most a hundred of each kind. */
public final class Faults {

  private static final int MOST_OF_ONE_KIND = 100;

  private final List<DocumentFault> found = new ArrayList<>();
  private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);

  public void add(FaultKind kind, String pointer, @Nullable Position position, String message) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_ONE_KIND) {
      found.add(new DocumentFault(kind.code(), false, pointer, position, message));
    }
  }

  void duplicateKey(String name, String pointer, Position at) {
    add(
        FaultKind.JSON_DUPLICATE_KEY,
        pointer,
        at,
        "the key '" + name + "' stands twice in one object");
  }

  public void fatal(FaultKind kind, String pointer, @Nullable Position position, String message) {
    found.add(new DocumentFault(kind.code(), true, pointer, position, message));
  }

  void fatal(UnreadableException unreadable) {
    fatal(
        unreadable.kind(),
        unreadable.pointer(),
        unreadable.position(),
        String.valueOf(unreadable.getMessage()));
  }

  void addAll(List<DocumentFault> others) {
    found.addAll(others);
  }

  public boolean isFatal() {
    return !found.isEmpty() && found.stream().anyMatch(DocumentFault::fatal);
  }

  public List<DocumentFault> list() {
    return List.copyOf(found);
  }
}
