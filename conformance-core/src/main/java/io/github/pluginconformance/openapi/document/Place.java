package io.github.pluginconformance.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the text, and the places of its parts: a tree as large as the document
 * and no larger.
 */
final class Place {

  private final int line;
  private final int column;
  private @Nullable Map<String, Place> members;
  private @Nullable List<Place> items;

  Place(int line, int column) {
    this.line = line;
    this.column = column;
  }

  /** A place here for a value that is written elsewhere: an alias. */
  Place aliasOf(Place other) {
    members = other.members;
    items = other.items;
    return this;
  }

  Position position() {
    return new Position(line, column);
  }

  void member(String name, Place place) {
    if (members == null) {
      members = new LinkedHashMap<>();
    }
    members.put(name, place);
  }

  void item(Place place) {
    if (items == null) {
      items = new ArrayList<>();
    }
    items.add(place);
  }

  Map<String, Place> members() {
    return members == null ? Map.of() : members;
  }

  List<Place> items() {
    return items == null ? List.of() : items;
  }

  /** The part that a token of a JSON pointer names. */
  @Nullable Place part(String token) {
    return items == null ? members().get(token) : item(items, token);
  }

  private static @Nullable Place item(List<Place> items, String token) {
    if (token.isEmpty() || token.length() > 9 || !token.chars().allMatch(Character::isDigit)) {
      return null;
    }
    int index = Integer.parseInt(token);
    return index < items.size() ? items.get(index) : null;
  }
}
