package io.github.pluginconformance.openapi.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Media types and ranges, RFC 9110 section 8.3 and OpenAPI's {@code content} maps. Parameters are
 * not compared.
 */
public final class MediaTypes {

  private MediaTypes() {}

  /** The entry for a content type, the most specific one first. */
  public static Optional<MediaTypeSpec> match(List<MediaTypeSpec> content, String contentType) {
    String actual = essence(contentType);
    return content.stream()
        .filter(entry -> covers(essence(entry.range()), actual))
        .min(Comparator.comparingInt(MediaTypes::openness));
  }

  /** The only entry under which JSON can be meant, if there is exactly one. */
  public static Optional<MediaTypeSpec> onlyJson(List<MediaTypeSpec> content) {
    List<MediaTypeSpec> candidates =
        content.stream().filter(entry -> mayBeJson(entry.range())).toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private static boolean mayBeJson(String range) {
    return isJson(range) || covers(essence(range), "application/json");
  }

  public static boolean isJson(String contentType) {
    String type = essence(contentType);
    return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
  }

  public static boolean isText(String contentType) {
    String type = essence(contentType);
    return type.startsWith("text/") && !type.equals("text/event-stream");
  }

  public static boolean isForm(String contentType) {
    return essence(contentType).equals("application/x-www-form-urlencoded");
  }

  /** In lower case, without parameters. */
  public static String essence(String contentType) {
    return contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  private static boolean covers(String range, String actual) {
    if (range.equals("*/*") || range.equals("*") || range.equals(actual)) {
      return true;
    }
    int star = range.indexOf('*');
    return star >= 0
        && actual.length() >= range.length() - 1
        && actual.startsWith(range.substring(0, star))
        && actual.endsWith(range.substring(star + 1));
  }

  private static int openness(MediaTypeSpec entry) {
    String range = essence(entry.range());
    if (range.indexOf('*') < 0) {
      return 0;
    }
    return range.startsWith("*") ? 2 : 1;
  }

  /** The declared types, for a message. */
  public static String names(List<MediaTypeSpec> content) {
    return String.join(", ", content.stream().map(MediaTypeSpec::range).toList());
  }
}
