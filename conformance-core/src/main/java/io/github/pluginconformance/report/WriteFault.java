package io.github.pluginconformance.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says why a file could not be written. The JDK often says no more than the file's path. */
public final class WriteFault {

  /** What operating systems say, in lower case, and what it means here. */
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("no space", "the disk is full");
    REASONS.put("not enough space", "the disk is full");
    REASONS.put("quota", "the disk quota of this user is used up");
    REASONS.put("read-only", "the file system is read-only");
    REASONS.put("not a directory", "a file is in the place of a folder");
    REASONS.put("is a directory", "a folder is in its place");
    REASONS.put("too long", "the path is too long");
    REASONS.put("permi", "this user may not write there");
  }

  private WriteFault() {}

  /** The cause in words, as the end of a sentence. */
  public static String inWords(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "this user may not write there";
    }
    if (fault instanceof FileAlreadyExistsException there) {
      return isLink(there)
          ? "a symbolic link that leads to no folder is in the place of one"
          : "a file is in the place of a folder";
    }
    if (fault instanceof NoSuchFileException) {
      return "a folder on the way does not exist";
    }
    String said = said(fault);
    return REASONS.entrySet().stream()
        .filter(reason -> said.toLowerCase(Locale.ROOT).contains(reason.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(said);
  }

  private static boolean isLink(FileSystemException fault) {
    return fault.getFile() != null && Files.isSymbolicLink(Path.of(fault.getFile()));
  }

  private static String said(IOException fault) {
    String reason =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    return reason == null || reason.isBlank() ? fault.getClass().getSimpleName() : reason;
  }
}
