package io.github.pluginconformance.cli;

import java.util.Map;
import java.util.Optional;

/**
 * What stands on a command line after the command.
 *
 * @param settings by dotted name
 * @param word what is no setting, such as the id of a rule
 */
record Given(Map<String, String> settings, Optional<String> word) {}
