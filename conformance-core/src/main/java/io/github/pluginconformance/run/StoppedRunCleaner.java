package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.StoppedRun;
import io.github.pluginconformance.probe.operation.StoppedRun.Cleaned;
import io.github.pluginconformance.report.CurlCommand;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Cleans up after a stopped run: reads the documents, signs in, and takes away what is left. */
public final class StoppedRunCleaner {

  /** The journal of the stopped run itself stays. */
  private static final String JOURNAL = "journal-clean.jsonl";

  private StoppedRunCleaner() {}

  /** Acts under the name of the stopped run, with these settings. */
  public static CleanedRun clean(StoppedRun run, Settings settings) {
    Redactor redactor = new Redactor();
    settings.credentials().secrets().forEach(redactor::register);
    Path journal = settings.reportsDirectory().resolve(JOURNAL);
    try (Fetcher fetcher = Fetchers.open(settings, redactor, journal)) {
      RunContext context =
          new RunContext(
              settings, fetcher, new EvidenceCollector(settings), redactor, run.identity());
      List<ToolFault> faults =
          new ProbeRunner(AllProbes.signingIn(), Progress.SILENT, () -> false).run(context);
      Optional<Cleaned> cleaned = faults.isEmpty() ? run.clean(context) : Optional.empty();
      return cleaned
          .map(found -> cleaned(run, found, redactor))
          .orElseGet(() -> notCleaned(run, faults, redactor));
    }
  }

  private static CleanedRun cleaned(StoppedRun run, Cleaned cleaned, Redactor redactor) {
    return new CleanedRun(
        run.identity().name(),
        cleaned.removed().stream().map(redactor::redact).toList(),
        cleaned.left().stream().map(one -> left(one, redactor)).toList(),
        cleaned.lost().stream().map(redactor::redact).toList(),
        null);
  }

  private static CleanedRun.Left left(StoppedRun.Left one, Redactor redactor) {
    String curl =
        Optional.ofNullable(one.request())
            .flatMap(request -> CurlCommand.of(request, redactor))
            .orElse(null);
    return new CleanedRun.Left(redactor.redact(one.words()), curl);
  }

  private static CleanedRun notCleaned(StoppedRun run, List<ToolFault> faults, Redactor redactor) {
    String why =
        faults.isEmpty()
            ? "the API document of the plugin could not be read; verify says why"
            : redactor.redact(faults.get(0).toString());
    List<CleanedRun.Left> left =
        run.remaining().stream()
            .map(words -> new CleanedRun.Left(redactor.redact(words), null))
            .toList();
    return new CleanedRun(run.identity().name(), List.of(), left, List.of(), why);
  }
}
