package io.github.pluginconformance.probe.opengraph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A {@code robots.txt}, read for one agent (RFC 9309). */
final class RobotsText {

  private static final String ANY = "*";

  private record Line(boolean allows, String pattern, String agent) {}

  private final List<Line> named = new ArrayList<>();
  private final List<Line> general = new ArrayList<>();
  private final Set<String> agents = new LinkedHashSet<>();
  private final String product;
  private boolean inRules;
  private boolean sawNamed;

  /**
   * Reads the text.
   *
   * @param product the product token of the agent, such as {@code ChatGPT-User}
   */
  RobotsText(byte[] text, String product) {
    this.product = product.toLowerCase(Locale.ROOT);
    String all = new String(text, StandardCharsets.UTF_8).replace("\uFEFF", "");
    all.lines().forEach(this::read);
  }

  /** The line that bars a path with its query; empty if the agent may fetch it. */
  Optional<String> bars(String path) {
    String target = NormalizedPaths.normal(path);
    Line best = null;
    for (Line line : sawNamed ? named : general) {
      boolean longer = best == null || line.pattern().length() > best.pattern().length();
      boolean kinder =
          best != null && line.pattern().length() == best.pattern().length() && line.allows();
      if ((longer || kinder) && matches(line.pattern(), target)) {
        best = line;
      }
    }
    return best == null || best.allows()
        ? Optional.empty()
        : Optional.of("User-agent: " + best.agent() + ", Disallow: " + best.pattern());
  }

  private void read(String line) {
    String[] pair = line.split("#", 2)[0].split(":", 2);
    if (pair.length < 2) {
      return;
    }
    String key = pair[0].strip().toLowerCase(Locale.ROOT);
    String value = pair[1].strip();
    if (key.equals("user-agent")) {
      agent(value.split("/", 2)[0].strip().toLowerCase(Locale.ROOT));
    } else if (key.equals("allow") || key.equals("disallow")) {
      inRules = true;
      rule(key.equals("allow"), value);
    }
  }

  private void agent(String name) {
    if (inRules) {
      agents.clear();
      inRules = false;
    }
    agents.add(name);
    sawNamed |= name.equals(product);
  }

  private void rule(boolean allows, String pattern) {
    if (pattern.isEmpty()) {
      return;
    }
    String normal = NormalizedPaths.normal(pattern);
    if (agents.contains(product)) {
      named.add(new Line(allows, normal, product));
    }
    if (agents.contains(ANY)) {
      general.add(new Line(allows, normal, ANY));
    }
  }

  /** Whether a pattern with stars, perhaps bound to the end by a dollar, fits the path's start. */
  static boolean matches(String pattern, String path) {
    boolean bound = pattern.endsWith("$");
    String glob = bound ? pattern.substring(0, pattern.length() - 1) : pattern + ANY;
    int at = 0;
    int star = -1;
    int resume = 0;
    int i = 0;
    while (i < path.length()) {
      if (at < glob.length() && glob.charAt(at) == '*') {
        star = at++;
        resume = i;
      } else if (at < glob.length() && glob.charAt(at) == path.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return glob.substring(at).chars().allMatch(c -> c == '*');
  }
}
