package io.github.pluginconformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells files for programs from pages for people by how they begin, whatever a server labels them:
 * some label everything by what the client accepts.
 */
public final class FileSignatures {

  private static final int HEAD = 4096;

  /** Of pictures, documents, archives, sounds and films, read as ISO 8859-1. */
  private static final List<String> STARTS =
      List.of(
          "\u0089PNG\r\n",
          "\u00FF\u00D8\u00FF",
          "GIF87a",
          "GIF89a",
          "RIFF",
          "BM",
          "\0\0\1\0",
          "%PDF-",
          "PK\3\4",
          "\u001F\u008B",
          "OggS",
          "ID3",
          "fLaC",
          "\u001A\u0045\u00DF\u00A3");

  /** MP4, QuickTime, AVIF and HEIC have their length first. */
  private static final String ISO_MEDIA = "ftyp";

  private static final Pattern DRAWING =
      Pattern.compile(
          "\\A\\s*+(?:<\\?xml[^>]*+>|<!--.*?-->|<!DOCTYPE\\s++svg[^>]*+>|\\s)*+<svg\\b",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private FileSignatures() {}

  /** Whether these bytes begin such a file. */
  public static boolean isOne(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return STARTS.stream().anyMatch(start::startsWith)
        || start.startsWith(ISO_MEDIA, 4)
        || DRAWING
            .matcher(start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start)
            .find();
  }
}
