package io.github.pluginconformance.writer;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.pluginconformance.report.LedgerFact;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.report.SeedLedger;
import io.github.pluginconformance.writer.html.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report as one HTML file for people: no network, no scripts, light and dark, for screens of
 * every size and paper.
 */
public final class HtmlWriter {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "report.html";

  private static final String TEMPLATES = "io.github.pluginconformance.writer.jte";

  private HtmlWriter() {}

  /** The document. */
  public static String render(Report report) {
    return render(report, RulePages::page, SeedLedger.facts());
  }

  static String render(
      Report report, Function<String, Optional<RulePage>> pages, List<LedgerFact> facts) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlWriter.class.getClassLoader(), TEMPLATES);
    StringOutput out = new StringOutput();
    engine.render("report.jte", Page.of(report, css(), pages, facts), new HarmlessOutput(out));
    return out.toString();
  }

  private static String css() {
    try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
