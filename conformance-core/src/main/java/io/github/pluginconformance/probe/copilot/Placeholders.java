package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.copilot.PlaceholdersSeen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the placeholders {@code ${{NAME}}} of a package's texts and remembers what it met. */
final class Placeholders {

  private static final Pattern ANY = Pattern.compile("\\$\\{\\{([^{}]{0,100})}}");
  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*");
  private static final Pattern REST =
      Pattern.compile("publisher-email@example\\.com|YOUR-HOST|(?i:<your [^<>]{1,40}>)");

  /** What stands before a placeholder that begins the address of a server. */
  private static final Pattern SERVER = Pattern.compile("url[\"']?\\s*:\\s*[\"']?$");

  private final Function<String, Optional<String>> values;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> malformed = new LinkedHashSet<>();
  private final Set<String> untouched = new LinkedHashSet<>();
  private int found;

  /**
   * @param values by name
   */
  Placeholders(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /**
   * The text with its placeholders filled in, as far as there are values.
   *
   * @param server where the API is, for a placeholder without a value that begins a server's URL
   */
  String fill(String text, String server) {
    List<String> rests = REST.matcher(text).results().map(match -> match.group()).toList();
    untouched.addAll(rests);
    Set<String> servers = servers(text);
    Matcher matcher = ANY.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      found++;
      String value = value(matcher, servers, server);
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }

  /** The names that begin the address of a server, and stand for it elsewhere too. */
  private static Set<String> servers(String text) {
    Set<String> names = new HashSet<>();
    for (Matcher any = ANY.matcher(text); any.find(); ) {
      String before = text.substring(Math.max(0, any.start() - 20), any.start());
      Matcher name = NAME.matcher(any.group(1));
      if (SERVER.matcher(before).find() && name.matches()) {
        names.add(name.group(1));
      }
    }
    return names;
  }

  private String value(Matcher placeholder, Set<String> servers, String server) {
    Matcher name = NAME.matcher(placeholder.group(1));
    if (!name.matches()) {
      malformed.add(placeholder.group());
      return placeholder.group();
    }
    Optional<String> value = values.apply(name.group(1));
    if (value.isPresent()) {
      return value.get().replace("\\", "\\\\").replace("\"", "\\\"");
    }
    if (servers.contains(name.group(1))) {
      return server;
    }
    missing.add(name.group(1));
    return placeholder.group();
  }

  PlaceholdersSeen seen() {
    return new PlaceholdersSeen(
        found, new ArrayList<>(missing), new ArrayList<>(malformed), new ArrayList<>(untouched));
  }
}
