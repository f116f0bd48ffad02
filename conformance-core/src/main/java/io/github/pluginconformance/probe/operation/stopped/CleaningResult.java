package io.github.pluginconformance.probe.operation.stopped;

import io.github.pluginconformance.wire.SentRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the things that a stopped run had left.
 *
 * @param removed what was taken away, in words
 * @param left what is there still, or may be
 */
public record CleaningResult(List<String> removed, List<Left> left) {

  /**
   * Something that is left.
   *
   * @param words what it is, and why it is left
   * @param request that would remove it, else one that shows it; absent where there is none
   */
  public record Left(String words, @Nullable SentRequest request) {}
}
