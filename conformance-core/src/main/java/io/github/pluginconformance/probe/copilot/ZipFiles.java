package io.github.pluginconformance.probe.copilot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A built app package; its entries are read at once, within limits. */
final class ZipFiles implements PackageFiles {

  private static final int ENTRIES = 500;
  private static final long ALL_BYTES = 50_000_000;

  private final Map<String, byte[]> entries;
  private final String manifest;

  private ZipFiles(Map<String, byte[]> entries, String manifest) {
    this.entries = entries;
    this.manifest = manifest;
  }

  /**
   * The package in this file.
   *
   * @throws IOException if it is no zip, is too large, or does not hold exactly one plugin manifest
   */
  static ZipFiles in(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> all = zip.entries();
      long bytes = 0;
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        if (isText(entry) && entries.size() < ENTRIES) {
          byte[] content = content(zip, entry);
          bytes += content.length;
          if (bytes > ALL_BYTES) {
            throw new IOException("the texts of the package are larger than 50 MB");
          }
          entries.put(entry.getName().replace('\\', '/'), content);
        }
      }
    }
    List<String> candidates = new ArrayList<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.endsWith(".json") && PackageJson.isPluginManifest(bytes)) {
            candidates.add(name);
          }
        });
    return new ZipFiles(entries, PackageFiles.only(candidates, file.toString()));
  }

  private static boolean isText(ZipEntry entry) {
    return entry.getName().matches(".*\\.(json|ya?ml)");
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new IOException("the entry " + entry.getName() + " is larger than 5 MB");
      }
      return bytes;
    }
  }

  @Override
  public String manifest() {
    return manifest;
  }

  @Override
  public byte[] read(String path) throws IOException {
    String folder = manifest.substring(0, manifest.lastIndexOf('/') + 1);
    String name = Path.of(folder + path).normalize().toString().replace('\\', '/');
    byte[] bytes = path.equals(manifest) ? entries.get(manifest) : entries.get(name);
    if (bytes == null) {
      throw new IOException("there is no file " + path + " in the package");
    }
    return bytes;
  }
}
