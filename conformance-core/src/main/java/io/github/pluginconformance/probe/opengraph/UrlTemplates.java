package io.github.pluginconformance.probe.opengraph;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns addresses into the template of their page, so that one page that shows many things is one
 * subject: segments that hold an id, or that differ among many addresses which are otherwise alike,
 * become <code>{…}</code>; so do the values of a query.
 */
final class UrlTemplates {

  private static final String OPEN = "{…}";
  private static final Pattern ID = Pattern.compile(".*\\d.*|[^/]{33,}");
  private static final Pattern VERSION = Pattern.compile("(?i)v\\d+(?:\\.\\d+)*+");

  /** The rest of a longer path counts as one segment. */
  private static final int MOST_SEGMENTS = 40;

  /** So many names in one place are not pages of their own any more. */
  private static final int MANY = 4;

  private final Map<String, Set<String>> names = new HashMap<>();

  /** Learns from all addresses what differs. */
  UrlTemplates(Collection<URI> addresses) {
    for (URI uri : addresses) {
      List<String> parts = parts(uri);
      for (int i = 0; i < parts.size(); i++) {
        names.computeIfAbsent(place(uri, parts, i), key -> new HashSet<>()).add(parts.get(i));
      }
    }
  }

  /** The template of an address. */
  String of(URI uri) {
    List<String> parts = parts(uri);
    StringBuilder template = new StringBuilder(uri.getScheme()).append("://").append(host(uri));
    for (int i = 0; i < parts.size(); i++) {
      template.append('/').append(differs(uri, parts, i) ? OPEN : parts.get(i));
    }
    return template.append(query(uri)).toString();
  }

  /** Whether many names stand there, or sometimes an id and, elsewhere in the path, always one. */
  private boolean differs(URI uri, List<String> parts, int index) {
    Set<String> there = names.getOrDefault(place(uri, parts, index), Set.of());
    boolean idBeside = parts.indexOf(OPEN) >= 0 && there.contains(OPEN);
    return there.size() >= MANY || idBeside;
  }

  /** Where a segment stands: all that is around it. */
  private static String place(URI uri, List<String> parts, int index) {
    List<String> around = new ArrayList<>(parts);
    around.set(index, "*");
    return host(uri) + "/" + String.join("/", around);
  }

  private static List<String> parts(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    List<String> parts = new ArrayList<>();
    for (String part : path.replaceFirst("^/", "").split("/", MOST_SEGMENTS)) {
      parts.add(ID.matcher(part).matches() && !VERSION.matcher(part).matches() ? OPEN : part);
    }
    return parts;
  }

  /** The port of a test server differs from run to run. */
  private static String host(URI uri) {
    String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return uri.getPort() < 0 || local ? host : host + ":" + uri.getPort();
  }

  private static String query(URI uri) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    List<String> pairs = new ArrayList<>();
    for (String pair : uri.getRawQuery().split("&")) {
      int equals = pair.indexOf('=');
      pairs.add(equals < 0 ? OPEN : pair.substring(0, equals + 1) + OPEN);
    }
    return "?" + String.join("&", pairs);
  }
}
