package io.github.pluginconformance.cli;

import java.util.Map;
import java.util.Optional;

/**
 * What stands on a command line after the command.
 *
 * @param settings by dotted name
 * @param force whether {@code --force} was given
 * @param word what is no setting, such as the id of a rule
 */
record Given(Map<String, String> settings, boolean force, Optional<String> word) {}
