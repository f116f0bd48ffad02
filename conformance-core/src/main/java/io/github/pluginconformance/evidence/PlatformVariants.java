package io.github.pluginconformance.evidence;

/** What calls with {@link Call.Intent#PLATFORM_HEADERS} have besides those headers. */
public final class PlatformVariants {

  /** The location header, with the code that the plugin documentation names. */
  public static final String LOCATION = "and a location";

  private static final String ALONE = "the header ";

  /** Text in other scripts, where any text will do. */
  public static final String OTHER_SCRIPTS = "and other scripts";

  /** One of the platform's headers, and none of the others. */
  public static String alone(String header) {
    return ALONE + header;
  }

  /** Whether a call carries one of the headers only. */
  public static boolean isAlone(Call call) {
    return call.variant().startsWith(ALONE);
  }

  private PlatformVariants() {}
}
