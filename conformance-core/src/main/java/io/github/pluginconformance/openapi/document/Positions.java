package io.github.pluginconformance.openapi.document;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Line and column by JSON pointer: a view of the tree of places, so that no pointer is stored. A
 * member of an object stands where its key does.
 */
public final class Positions extends AbstractMap<String, Position> {

  private final Place root;

  public Positions(Place root) {
    this.root = root;
  }

  @Override
  public @Nullable Position get(@Nullable Object key) {
    Place place = key instanceof String pointer ? place(pointer) : null;
    return place == null ? null : place.position();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  private @Nullable Place place(String pointer) {
    Place at = root;
    for (String token : Pointers.tokens(pointer)) {
      at = at.part(token);
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  @Override
  public Set<Entry<String, Position>> entrySet() {
    Map<String, Position> all = new LinkedHashMap<>();
    collect("", root, all);
    return all.entrySet();
  }

  private static void collect(String pointer, Place place, Map<String, Position> all) {
    all.put(pointer, place.position());
    place.members().forEach((name, part) -> collect(Pointers.child(pointer, name), part, all));
    for (int i = 0; i < place.items().size(); i++) {
      collect(Pointers.child(pointer, i), place.items().get(i), all);
    }
  }
}
