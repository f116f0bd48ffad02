package io.github.pluginconformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Reads the rules' pages, which stand beside the rules as resources. */
public final class RulePages {

  private static final String FOLDER = "/io/github/pluginconformance/rule/pages/";
  private static final String SECTION = "## ";
  private static final Pattern RULE_ID = Pattern.compile("[a-z]+/[a-z0-9-]+");
  private static final Map<String, Optional<RulePage>> READ = new ConcurrentHashMap<>();

  private RulePages() {}

  /** The page of a rule; empty if there is none. */
  public static Optional<RulePage> page(String ruleId) {
    if (!RULE_ID.matcher(ruleId).matches()) {
      return Optional.empty();
    }
    return READ.computeIfAbsent(
        ruleId, id -> read(FOLDER + id + ".md").map(text -> parse(id, text)));
  }

  /** A page's text taken apart. */
  static RulePage parse(String ruleId, String markdown) {
    Map<String, String> sections = sections(markdown);
    return new RulePage(
        ruleId,
        withoutHeading(sections.getOrDefault("", "")),
        sections.getOrDefault("What", ""),
        sections.getOrDefault("Why", ""),
        sections.getOrDefault("Wrong", ""),
        sections.getOrDefault("Right", ""),
        bullets(sections.getOrDefault("What to check", "")),
        sections.getOrDefault("Waive", ""),
        markdown);
  }

  private static Map<String, String> sections(String markdown) {
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    String current = "";
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      fenced ^= line.startsWith("```");
      if (!fenced && line.startsWith(SECTION)) {
        current = line.substring(SECTION.length()).trim();
      } else {
        sections.computeIfAbsent(current, key -> new StringBuilder()).append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((name, text) -> texts.put(name, text.toString().strip()));
    return texts;
  }

  private static String withoutHeading(String head) {
    return head.lines()
        .filter(line -> !line.startsWith("# "))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((first, second) -> first + " " + second)
        .orElse("");
  }

  private static List<String> bullets(String section) {
    List<String> bullets = new ArrayList<>();
    for (String line : section.lines().map(String::strip).toList()) {
      if (line.startsWith("- ") || line.startsWith("* ")) {
        bullets.add(line.substring(2).strip());
      } else if (!line.isEmpty() && !bullets.isEmpty()) {
        bullets.set(bullets.size() - 1, bullets.get(bullets.size() - 1) + " " + line);
      }
    }
    return List.copyOf(bullets);
  }

  private static Optional<String> read(String resource) {
    try (InputStream in = RulePages.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
