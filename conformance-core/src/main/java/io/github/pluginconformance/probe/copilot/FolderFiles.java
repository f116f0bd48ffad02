package io.github.pluginconformance.probe.copilot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A package as a folder; links are not followed. */
final class FolderFiles implements PackageFiles {

  private final Path folder;
  private final String manifest;

  private FolderFiles(Path folder, String manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** The package of this manifest. */
  static FolderFiles around(Path manifest) {
    Path file = manifest.toAbsolutePath().normalize();
    return new FolderFiles(
        Objects.requireNonNull(file.getParent()), String.valueOf(file.getFileName()));
  }

  /**
   * The package in this folder.
   *
   * @throws IOException if no JSON file in it is a plugin manifest, or several are
   */
  static FolderFiles in(Path folder) throws IOException {
    List<String> candidates = new ArrayList<>();
    FolderFiles files = new FolderFiles(folder.toAbsolutePath().normalize(), "");
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = String.valueOf(entry.getFileName());
        if (name.endsWith(".json") && PackageJson.isPluginManifest(files.read(name))) {
          candidates.add(name);
        }
      }
    }
    return new FolderFiles(files.folder, PackageFiles.only(candidates, folder.toString()));
  }

  @Override
  public String manifest() {
    return manifest;
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = folder.resolve(path.replace('\\', '/')).normalize();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isLinkedAway(file, path)) {
      throw new IOException("there is no file " + path + " beside the manifest");
    }
    if (Files.size(file) > LIMIT) {
      throw new IOException("the file " + path + " is larger than 5 MB");
    }
    return Files.readAllBytes(file);
  }

  /** Whether a folder on the way is a link to another place. */
  private boolean isLinkedAway(Path file, String path) throws IOException {
    return !leavesPackage(path) && !file.toRealPath().startsWith(folder.toRealPath());
  }
}
