package io.github.pluginconformance.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with the settings, so that all of it can be said at once. Holds no values
 * of secrets.
 */
final class Problems {

  private final List<String> messages = new ArrayList<>();

  /** Adds one sentence, followed by where it comes from. */
  void add(String sentence, String origin) {
    messages.add(sentence + " (" + origin + ")");
  }

  void add(String sentence) {
    messages.add(sentence);
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
