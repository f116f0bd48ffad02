package io.github.pluginconformance.testing;

import io.github.pluginconformance.rule.Level;
import java.util.function.Consumer;

/**
 * A plugin with exactly one thing broken.
 *
 * @param rule the id of the one rule that is violated
 * @param level of all its findings
 * @param fault what is broken, in words
 */
public record Twin(String rule, Level level, String fault, Consumer<TestPlugin> breaking) {

  /** A twin with an error. */
  public static Twin error(String rule, String fault, Consumer<TestPlugin> breaking) {
    return new Twin(rule, Level.ERROR, fault, breaking);
  }

  /** A twin with a warning. */
  public static Twin warning(String rule, String fault, Consumer<TestPlugin> breaking) {
    return new Twin(rule, Level.WARNING, fault, breaking);
  }

  /** A twin with a note. */
  public static Twin note(String rule, String fault, Consumer<TestPlugin> breaking) {
    return new Twin(rule, Level.NOTE, fault, breaking);
  }

  @Override
  public String toString() {
    return rule + ": " + fault;
  }
}
