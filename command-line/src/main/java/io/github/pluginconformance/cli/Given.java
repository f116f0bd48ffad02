package io.github.pluginconformance.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on a command line after the command.
 *
 * @param settings by dotted name
 * @param force whether {@code --force} was given
 * @param words what is no setting, such as the id of a rule, in order
 */
record Given(Map<String, String> settings, boolean force, List<String> words) {

  Optional<String> word() {
    return words.stream().findFirst();
  }
}
