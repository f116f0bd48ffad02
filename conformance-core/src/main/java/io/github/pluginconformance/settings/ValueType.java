package io.github.pluginconformance.settings;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a setting's value must look like: how it is understood, how it is shown again, and how it is
 * described to an editor.
 *
 * @param words complete the sentence "… must be"
 * @param schema the JSON Schema of a value in a settings file, as JSON
 * @param isList whether several values stand there
 * @param parser understands a given value
 * @param shown the value as a text that the parser would understand
 */
record ValueType<T>(
    String words, String schema, boolean isList, Parser<T> parser, Function<T, String> shown) {

  /** Understands a given value. */
  @FunctionalInterface
  interface Parser<T> {

    /**
     * The value; null if it is not of this type.
     *
     * @throws BadValueException if more can be said than that
     */
    @Nullable T parse(GivenValue given, Reading reading) throws BadValueException;
  }

  /**
   * What a parser may need besides the value.
   *
   * @param setting the name of the setting
   * @param mayBeMissing whether a file that is named need not exist
   */
  record Reading(String setting, References references, boolean mayBeMissing) {}

  /**
   * The value.
   *
   * @throws BadValueException if it is not of this type
   */
  T parse(GivenValue given, Reading reading) throws BadValueException {
    T value = parser.parse(given, reading);
    if (value == null) {
      throw BadValueException.mustBe(words, given.node());
    }
    return value;
  }
}
