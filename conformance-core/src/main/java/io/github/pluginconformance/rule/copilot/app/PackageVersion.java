package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Without a known version nobody can say what a manifest may hold. */
final class PackageVersion extends PackageRule {

  private static final String LATEST = "v2.4";
  private static final Pattern SCHEMA = Pattern.compile("/plugin/(v\\d{1,3}(?:\\.\\d{1,3})?)/");
  private static final List<String> KNOWN = List.of("v2.1", "v2.2", "v2.3", LATEST);

  PackageVersion() {
    super(
        "copilot/schema-version",
        Level.ERROR,
        "The manifest can be read and its schema_version is one that Copilot takes, v2.1 to"
            + " v2.4",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<PackageSeen> seen = evidence.part(PackageSeen.class);
    if (seen.isPresent() && seen.get().problem() != null) {
      JudgementBuilder judging = JudgementBuilder.of(this, evidence);
      String problem = seen.get().problem();
      return judging
          .found(judging.finding(seen.get().file(), "the package cannot be read: " + problem))
          .conclude();
    }
    return super.judge(evidence);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    String version = seen.text("schema_version");
    judging.examined("schema_version");
    if (!KNOWN.contains(version)) {
      judging.found(
          judging
              .finding("schema_version", message(version))
              .comparing("one of " + KNOWN, version));
    } else if (!version.equals(LATEST)) {
      judging.found(
          Finding.of(Level.NOTE, "schema_version", "new plugins should use the latest version")
              .comparing(LATEST, version));
    }
    Matcher schema = SCHEMA.matcher(seen.text("$schema"));
    if (schema.find() && KNOWN.contains(version) && !schema.group(1).equals(version)) {
      judging.found(
          Finding.of(Level.NOTE, "$schema", "editors check the manifest by another version")
              .comparing(version, schema.group(1)));
    }
  }

  private static String message(String version) {
    return version.equals("v1")
        ? "this is the manifest of a ChatGPT plugin: use the profile chatgpt-plugin for it"
        : "Copilot does not know this schema_version";
  }
}
