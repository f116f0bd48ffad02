package io.github.pluginconformance.probe.copilot;

import java.io.IOException;
import java.util.List;

/** The files of a package; paths are relative to the folder of the manifest. */
interface PackageFiles {

  /** Larger files are not read. */
  int LIMIT = 5_000_000;

  /** The manifest's own path. */
  String manifest();

  /**
   * The content of a file.
   *
   * @throws IOException if it cannot be read; the message says why
   */
  byte[] read(String path) throws IOException;

  /** Whether a path leads out of the package. */
  default boolean leavesPackage(String path) {
    int depth = 0;
    for (String part : path.replace('\\', '/').split("/")) {
      depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return path.startsWith("/");
  }

  /**
   * The one manifest among these.
   *
   * @throws IOException if there is none, or several
   */
  static String only(List<String> candidates, String where) throws IOException {
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    throw new IOException(
        candidates.isEmpty()
            ? "no JSON file in " + where + " has a schema_version v2.x and runtimes"
            : "several plugin manifests stand in "
                + where
                + ": let pluginManifest name one of "
                + String.join(", ", candidates));
  }
}
