package io.github.pluginconformance.secret;

import io.github.pluginconformance.PublicApi;
import java.util.Objects;

/**
 * A value that must never be written anywhere. {@link #toString()} hides it; {@link #reveal()} is
 * for the fetcher and the redactor only.
 */
@PublicApi
public final class Secret {

  /** A secret of fewer characters cannot be told from ordinary text everywhere. */
  public static final int SHORTEST_TO_HIDE = 8;

  private final String name;
  private final String value;

  private Secret(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * A secret with the name that stands for it in reports and curl lines.
   *
   * @param name an upper-case shell name such as {@code PLUGIN_TOKEN}, shown in place of the value;
   *     {@code NAME:$OTHER} for two secrets that were made into one value
   * @param value the value; surrounding white space is the caller's to trim
   */
  public static Secret of(String name, String value) {
    return new Secret(Objects.requireNonNull(name), Objects.requireNonNull(value));
  }

  /** The name that stands for this secret wherever it would be shown, without a dollar sign. */
  public String name() {
    return name;
  }

  /** The value itself. Never write it: pass it to the fetcher or the redactor. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && value.equals(that.value) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "*";
  }
}
