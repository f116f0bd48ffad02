package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validators refuse what the schema of the manifest does not allow; the known slips get a hint. */
final class ManifestSchema extends PackageRule {

  private static final Pattern FUNCTION = Pattern.compile("/functions/(\\d{1,6})(/.*|)");
  private static final Pattern RUNTIME = Pattern.compile("/runtimes/(\\d{1,6})(/.*|)");

  ManifestSchema() {
    super(
        "copilot/manifest-schema",
        Level.ERROR,
        "The manifest has the form that the schema of its version allows",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    if (ManifestForms.minor(seen.text("schema_version")).isEmpty()) {
      judging.unverified("", "no schema describes this version: see copilot/schema-version");
      return;
    }
    judging.examined("manifest");
    JsonNode manifest = Objects.requireNonNull(seen.manifest());
    ManifestForms.breaches(manifest).stream()
        .filter(breach -> !OtherRuntimes.tellOf(breach, seen))
        .forEach(breach -> judging.found(finding(judging.level(), breach, manifest)));
  }

  /** Names the function or the runtime, and the place in it. */
  static Finding finding(Level level, FormBreach breach, JsonNode manifest) {
    Matcher function = FUNCTION.matcher(breach.pointer());
    Matcher runtime = RUNTIME.matcher(breach.pointer());
    String subject = "manifest";
    String place = breach.pointer();
    if (function.matches()) {
      int index = Integer.parseInt(function.group(1));
      subject = PackageRule.subject(manifest.path("functions").path(index), index);
      place = function.group(2);
    } else if (runtime.matches()) {
      subject = "runtimes[" + runtime.group(1) + "]";
      place = runtime.group(2);
    }
    return Finding.of(level, subject, breach.message())
        .at(subject.equals("manifest") ? place : place.replaceFirst("^/", ""))
        .comparing(breach.expected(), breach.actual());
  }
}
