package io.github.pluginconformance.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the things that a stopped run had left. Holds no secret.
 *
 * @param run the name under which it acted
 * @param removed what was taken away, in words
 * @param left what is there still, or may be
 * @param lost what was not the run's and is gone all the same, in words
 * @param obstacle why nothing could be looked at; null if it could
 */
public record CleanedRun(
    String run,
    List<String> removed,
    List<Left> left,
    List<String> lost,
    @Nullable String obstacle) {

  /**
   * Something that is left.
   *
   * @param words what it is, and why it is left
   * @param curl the command that would remove it, else one that shows it; null if there is none
   */
  public record Left(String words, @Nullable String curl) {}

  /** Whether all is as it should be. */
  public boolean isClean() {
    return left.isEmpty() && lost.isEmpty() && obstacle == null;
  }
}
