package io.github.pluginconformance.http;

/** Who we say we are. */
final class UserAgent {

  private static final String HOME = "https://github.com/plugin-conformance/plugin-conformance";

  private UserAgent() {}

  /** {@code plugin-conformance/VERSION (+HOME)} (RFC 9110, section 10.1.5). */
  static String userAgent() {
    return "plugin-conformance/" + version() + " (+" + HOME + ")";
  }

  private static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
