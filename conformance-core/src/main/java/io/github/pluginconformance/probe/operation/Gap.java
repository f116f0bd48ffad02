package io.github.pluginconformance.probe.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation lacks before a run, as far as document and settings tell.
 *
 * @param operation what the settings call it
 * @param subject its method and path
 * @param inputs the values that nothing gives
 * @param uncalled why it would not be called, and what would allow it; null where it would be
 */
public record Gap(String operation, String subject, List<Input> inputs, @Nullable String uncalled) {

  /**
   * A value that nothing gives, so that it would have to be made up.
   *
   * @param place {@code path, query, header, cookie} or {@code body}
   * @param type as the document says, such as {@code string}; {@code value} where it says nothing
   */
  public record Input(String name, String place, String type) {}
}
