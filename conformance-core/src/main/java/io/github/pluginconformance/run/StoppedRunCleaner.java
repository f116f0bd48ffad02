package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.hang.HangException;
import io.github.pluginconformance.hang.OwnFault;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.hang.Worker;
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
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Cleans up after a stopped run: reads the documents, signs in, and takes away what is left. */
public final class StoppedRunCleaner {

  /** The journal of the stopped run itself stays. */
  private static final String JOURNAL = "journal-clean.jsonl";

  private static final String UNREADABLE =
      "the API document of the plugin could not be read; verify says why";

  private StoppedRunCleaner() {}

  /** Where the journal of cleaning up is written. */
  public static Path journal(Path reportsDirectory) {
    return reportsDirectory.resolve(JOURNAL);
  }

  /** Acts under the name of the stopped run, with these settings. */
  public static CleanedRun clean(StoppedRun run, Settings settings) {
    Patience patience = Patience.forRequests(settings.limits().requestTimeout());
    return clean(run, settings, run::clean, patience);
  }

  /**
   * @param cleaning takes away what is left; is given up when it hangs
   */
  static CleanedRun clean(
      StoppedRun run,
      Settings settings,
      Function<RunContext, Optional<Cleaned>> cleaning,
      Patience patience) {
    Redactor redactor = new Redactor();
    settings.credentials().hiddenEverywhere().forEach(redactor::register);
    try (Fetcher fetcher = Fetchers.open(settings, redactor, journal(settings.reportsDirectory()));
        Worker worker = new Worker("conformance-cleaning")) {
      RunContext context =
          new RunContext(
              settings, fetcher, new EvidenceCollector(settings), redactor, run.identity());
      List<ToolFault> faults =
          new ProbeRunner(AllProbes.signingIn(), Progress.SILENT, () -> false).run(context);
      if (!faults.isEmpty()) {
        return notCleaned(run, faults.get(0).toString(), redactor);
      }
      return worker
          .call(() -> cleaning.apply(context), patience, context.fetcher())
          .map(found -> cleaned(run, found, redactor))
          .orElseGet(() -> notCleaned(run, UNREADABLE, redactor));
    } catch (HangException hang) {
      return notCleaned(
          run, "cleaning up was given up: " + hang.getMessage() + OwnFault.NOTE, redactor);
    } catch (ExecutionException fault) {
      return notCleaned(
          run, "cleaning up failed: " + OwnFault.describe(fault.getCause()), redactor);
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

  private static CleanedRun notCleaned(StoppedRun run, String why, Redactor redactor) {
    List<CleanedRun.Left> left =
        run.remaining().stream()
            .map(words -> new CleanedRun.Left(redactor.redact(words), null))
            .toList();
    return new CleanedRun(run.identity().name(), List.of(), left, List.of(), redactor.redact(why));
  }
}
