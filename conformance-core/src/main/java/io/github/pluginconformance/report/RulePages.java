package io.github.pluginconformance.report;

import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules' pages, which stand beside the rules as resources. */
public final class RulePages {

  private static final String FOLDER = "/io/github/pluginconformance/rule/pages/";
  private static final String PAGE = "# ";
  private static final String SECTION = "## ";
  private static final String FENCE = "```";

  private RulePages() {}

  /** Read when the first page is asked for. */
  private static final class Holder {
    static final Map<String, RulePage> PAGES = read();

    private Holder() {}

    private static Map<String, RulePage> read() {
      Map<String, RulePage> pages = new HashMap<>();
      for (Rule rule : Catalogue.all()) {
        String id = rule.meta().id();
        text(id).ifPresent(text -> pages.put(id, parse(text)));
      }
      return Map.copyOf(pages);
    }

    private static Optional<String> text(String id) {
      try (InputStream in = RulePages.class.getResourceAsStream(FOLDER + id + ".md")) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The page of a rule; empty if there is none. */
  public static Optional<RulePage> page(String ruleId) {
    return Optional.ofNullable(Holder.PAGES.get(ruleId));
  }

  /** Where the sources of a rule can be read; empty where none can. */
  public static List<URI> addresses(String ruleId) {
    return Catalogue.all().stream()
        .map(Rule::meta)
        .filter(meta -> meta.id().equals(ruleId))
        .flatMap(meta -> meta.basis().stream())
        .flatMap(basis -> basis.address().stream())
        .toList();
  }

  /** A page's text taken apart. */
  static RulePage parse(String markdown) {
    List<String> lines = lines(markdown);
    Map<String, String> sections = sections(lines);
    return new RulePage(
        lines.get(0).substring(PAGE.length()).strip(),
        sections.getOrDefault("", "").replace('\n', ' '),
        sections.getOrDefault("What", ""),
        sections.getOrDefault("Why", ""),
        sections.getOrDefault("Wrong", ""),
        sections.getOrDefault("Right", ""),
        bullets(sections.getOrDefault("What to check", "")),
        sections.getOrDefault("Waive", ""),
        markdown);
  }

  /** The sections by heading; what stands before the first has none. */
  private static Map<String, String> sections(List<String> lines) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String current = "";
    boolean fenced = false;
    for (String line : lines.subList(1, lines.size())) {
      fenced ^= line.startsWith(FENCE);
      if (!fenced && line.startsWith(SECTION)) {
        current = line.substring(SECTION.length()).strip();
      } else {
        sections.computeIfAbsent(current, key -> new ArrayList<>()).add(line);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((name, text) -> texts.put(name, String.join("\n", text).strip()));
    return texts;
  }

  private static List<String> bullets(String section) {
    List<String> bullets = new ArrayList<>();
    for (String indented : lines(section)) {
      String line = indented.strip();
      if (line.startsWith("- ") || line.startsWith("* ")) {
        bullets.add(line.substring(2).strip());
      } else if (!line.isEmpty() && !bullets.isEmpty()) {
        bullets.set(bullets.size() - 1, bullets.get(bullets.size() - 1) + " " + line);
      }
    }
    return List.copyOf(bullets);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
