package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.function.Consumer;

/**
 * A field of the manifest that holds a text that means something, while a rule judges it.
 *
 * @param value without white space around it
 */
record Field(Manifest manifest, JudgementBuilder judging, String name, String value) {

  /**
   * Looks at one field; other rules speak of fields that are missing, blank or filled by a
   * template.
   */
  static void look(Manifest manifest, JudgementBuilder judging, String name, Consumer<Field> look) {
    manifest
        .usable(name, judging)
        .ifPresent(value -> look.accept(new Field(manifest, judging.examined(name), name, value)));
  }

  /** Records a finding at the rule's level. */
  void wrong(String message, String expected, String actual) {
    wrong(judging.level(), message, expected, actual);
  }

  /** Records a finding at a level of its own. */
  void wrong(Level level, String message, String expected, String actual) {
    judging.found(
        Finding.of(atMost(level), name, message)
            .at(manifest.place(name))
            .comparing(expected, actual));
  }

  /** The level, or the rule's own in a profile that weighs the whole rule less. */
  Level atMost(Level level) {
    return level.compareTo(judging.level()) < 0 ? judging.level() : level;
  }

  /** Records that it leads to a private address, although the plugin is public. */
  void inward(HostReachability reach) {
    judging.found(
        Finding.of(atMost(Level.WARNING), name, name + " " + HostReachability.INWARD_MESSAGE)
            .at(manifest.place(name))
            .comparing(HostReachability.INWARD_EXPECTED, reach.reason())
            .shownBy(reach.at().id()));
  }

  /** The length in Unicode code points. */
  int length() {
    return value.codePointCount(0, value.length());
  }
}
