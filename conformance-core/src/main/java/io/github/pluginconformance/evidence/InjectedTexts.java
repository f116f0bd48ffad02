package io.github.pluginconformance.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package adds to the description of a plugin that enters every conversation.
 *
 * @param texts in the order of the manifest
 */
public record InjectedTexts(List<Text> texts) {

  /**
   * One text.
   *
   * @param subject what it is of
   * @param operationId of the operation that it describes; null where it describes the plugin
   */
  public record Text(String subject, @Nullable String operationId, String text) {}
}
