package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands values that name files, and looks whether the files are what they should be. */
final class FileParsers {

  private static final long LARGEST_JSON = 4_194_304;

  private FileParsers() {}

  /** A file or folder, whether it is there or not; null if it can be none. */
  static @Nullable Path path(GivenValue given, ValueType.Reading reading) throws BadValueException {
    try {
      return given.folder().resolve(ValueParsers.text(given.node())).normalize();
    } catch (InvalidPathException invalid) {
      return null;
    }
  }

  static @Nullable Path existing(GivenValue given, ValueType.Reading reading)
      throws BadValueException {
    Path path = path(given, reading);
    if (path != null && !reading.mayBeMissing()) {
      String fault = fault(path);
      if (fault != null) {
        throw new BadValueException("is the file " + path + ", which " + fault);
      }
    }
    return path;
  }

  static @Nullable List<Path> allExisting(GivenValue given, ValueType.Reading reading)
      throws BadValueException {
    List<String> names = ValueParsers.texts(given.node());
    List<Path> files = new ArrayList<>();
    for (String name : names == null ? List.<String>of() : names) {
      Path path = existing(one(given, name), reading);
      if (path == null) {
        return null;
      }
      files.add(path);
    }
    return names == null ? null : List.copyOf(files);
  }

  private static GivenValue one(GivenValue list, String name) {
    return new GivenValue(TextNode.valueOf(name), list.origin(), list.folder(), list.isText());
  }

  static @Nullable Path certificates(GivenValue given, ValueType.Reading reading)
      throws BadValueException {
    Path path = existing(given, reading);
    if (path != null && Certificates.in(path).isEmpty()) {
      throw new BadValueException(
          "is the file " + path + ", which holds no certificates in PEM form");
    }
    return path;
  }

  static @Nullable Path jsonObject(GivenValue given, ValueType.Reading reading)
      throws BadValueException {
    Path path = existing(given, reading);
    if (path != null && !holdsJsonObject(path)) {
      throw new BadValueException("is the file " + path + ", which holds no JSON object");
    }
    return path;
  }

  /** Why this cannot be read as a file, completing "which …"; null if it can. */
  static @Nullable String fault(Path path) {
    if (Files.isRegularFile(path)) {
      return null;
    }
    if (Files.exists(path)) {
      return "is not a regular file";
    }
    return Files.isSymbolicLink(path)
        ? "is a symbolic link that leads to no file"
        : "does not exist";
  }

  private static boolean holdsJsonObject(Path path) {
    try {
      return Files.size(path) <= LARGEST_JSON
          && new ObjectMapper().readTree(path.toFile()).isObject();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
