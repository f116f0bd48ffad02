package io.github.pluginconformance.evidence;

/** What calls with {@link Call.Intent#PLATFORM_HEADERS} have besides those headers. */
public final class PlatformVariants {

  /** The location header, with the code that the plugin documentation names. */
  public static final String LOCATION = "and a location";

  /** Text in other scripts, where any text will do. */
  public static final String OTHER_SCRIPTS = "and other scripts";

  private PlatformVariants() {}
}
