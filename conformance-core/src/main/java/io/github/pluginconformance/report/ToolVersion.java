package io.github.pluginconformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, from a resource that the build fills in. */
public final class ToolVersion {

  private static final String RESOURCE = "/io/github/pluginconformance/version.properties";

  private ToolVersion() {}

  /** The version, such as {@code 1.2.0}; {@code unknown} where the resource is missing. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = ToolVersion.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
