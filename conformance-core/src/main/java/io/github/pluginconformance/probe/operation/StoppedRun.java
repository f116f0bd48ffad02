package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.LedgerFile;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRuns;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.probe.operation.stopped.CleanStoppedRunStep;
import io.github.pluginconformance.probe.operation.stopped.CleaningResult;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run of which the ledger on disk does not say that it ended and left nothing. */
public final class StoppedRun {

  private final RecordedRun recorded;

  private StoppedRun(RecordedRun recorded) {
    this.recorded = recorded;
  }

  /** Where the ledger of a reports folder is. */
  public static Path ledger(Path reportsDirectory) {
    return reportsDirectory.resolve(LedgerFile.NAME);
  }

  /**
   * The stopped runs that a ledger tells of, in order.
   *
   * @throws IOException if it cannot be read
   */
  public static List<StoppedRun> in(Path ledger) throws IOException {
    return RecordedRuns.read(ledger).stream()
        .filter(run -> !run.isOver())
        .map(StoppedRun::new)
        .toList();
  }

  /** The name under which it acted; its letters are empty where the ledger does not say. */
  public RunIdentity identity() {
    return recorded.identity();
  }

  /** Where its plugin ran. */
  public String baseUrl() {
    return recorded.baseUrl();
  }

  /** What the ledger says that it made and did not remove, in words. */
  public List<String> remaining() {
    return recorded.remaining().stream()
        .map(
            made ->
                (made.id() == null ? "something" : made.id().asText())
                    + ", made by "
                    + made.operation()
                    + " (attempt "
                    + made.attempt()
                    + " in the ledger)")
        .toList();
  }

  /**
   * Removes what it has left.
   *
   * @param context with its identity, after the session was opened
   * @return empty where there is no session, because there is no document that can be read
   */
  public Optional<Cleaned> clean(RunContext context) {
    return context
        .service(SessionComponents.class)
        .map(parts -> cleaned(new CleanStoppedRunStep(parts, recorded).execute(), parts));
  }

  private static Cleaned cleaned(CleaningResult result, SessionComponents parts) {
    List<Left> left =
        result.left().stream().map(one -> new Left(one.words(), one.request())).toList();
    return new Cleaned(result.removed(), left, parts.watch().lost());
  }

  /**
   * What became of what a stopped run had left.
   *
   * @param removed what was taken away, in words
   * @param left what is there still, or may be
   * @param lost what was not the run's and is gone all the same, in words
   */
  public record Cleaned(List<String> removed, List<Left> left, List<String> lost) {}

  /**
   * Something that is left.
   *
   * @param words what it is, and why it is left
   * @param request that would remove it, else one that shows it; absent where there is none
   */
  public record Left(String words, @Nullable SentRequest request) {}
}
