package io.github.pluginconformance.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.RuleResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places in the repository: the manifest or the document by the {@code sources} setting, with the
 * line that a finding names; the POM where nothing better is known.
 */
final class SourceLocations {

  private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,9})(?:, column (\\d{1,9}))?");
  private static final String FALLBACK = "pom.xml";

  /** A file of a package and a line in it, as findings about packages end. */
  private static final Pattern IN_PACKAGE =
      Pattern.compile("(?:^|\\()([^()]+) line (\\d{1,9}), column (\\d{1,9})\\)?$");

  private final Map<String, String> sources;
  private final String folder;

  /**
   * @param packaged where the package of the plugin is, as the settings name it; empty without one
   */
  SourceLocations(Map<String, String> sources, String packaged) {
    this.sources = sources;
    this.folder = folder(Objects.requireNonNullElse(sources.get("manifest"), packaged));
  }

  /** The folder of the manifest, to the slash; nothing for a place outside of the repository. */
  private static String folder(String manifest) {
    String path = manifest.replace('\\', '/');
    boolean outside = path.startsWith("/") || path.contains(":") || path.endsWith(".zip");
    String folder = path.endsWith(".json") ? path.replaceFirst("[^/]*$", "") : path + "/";
    return outside || path.isEmpty() ? "" : folder.replaceFirst("//$", "/");
  }

  /** Fills in a SARIF location. */
  void add(ObjectNode location, RuleResult rule, FindingInfo finding) {
    Matcher packed = IN_PACKAGE.matcher(text(finding.location()));
    if (rule.area().equals("copilot") && !folder.isEmpty() && packed.find()) {
      place(location, folder + packed.group(1), packed.group(2), packed.group(3));
      addName(location, finding);
      return;
    }
    Optional<String> file = file(rule.area());
    boolean named = file.isPresent() && isAboutText(rule.area());
    Matcher line = LINE.matcher(named ? text(finding.location()) + " " + finding.message() : "");
    boolean found = line.find();
    place(
        location, file.orElse(FALLBACK), found ? line.group(1) : "1", found ? line.group(2) : null);
    addName(location, finding);
  }

  private static void place(
      ObjectNode location, String file, String line, @Nullable String column) {
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation");
    artifact.put("uri", uri(file));
    artifact.put("uriBaseId", "%SRCROOT%");
    ObjectNode region = physical.putObject("region");
    region.put("startLine", atLeastOne(line));
    if (column != null) {
      region.put("startColumn", atLeastOne(column));
    }
  }

  private static void addName(ObjectNode location, FindingInfo finding) {
    ObjectNode logical = location.putArray("logicalLocations").addObject();
    logical.put("fullyQualifiedName", SafeText.line(finding.subject()));
  }

  private Optional<String> file(String area) {
    Stream<String> order =
        area.equals("manifest") ? Stream.of("manifest") : Stream.of("document", "manifest");
    return order
        .map(sources::get)
        .flatMap(Stream::ofNullable)
        .filter(file -> !file.isBlank())
        .findFirst();
  }

  /** Only these areas speak of lines of a file; others may speak of lines of an answer. */
  private static boolean isAboutText(String area) {
    return area.equals("manifest") || area.equals("openapi");
  }

  private static int atLeastOne(String number) {
    return Math.max(1, Integer.parseInt(number));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A relative reference by RFC 3986, every odd character percent-encoded. */
  static String uri(String file) {
    StringBuilder out = new StringBuilder();
    String path = file.replace('\\', '/').replaceFirst("^(\\./)+", "");
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
