package io.github.pluginconformance.probe.operation.stopped;

import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.Candidates;
import io.github.pluginconformance.probe.operation.step.CleanUpStep;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes what a stopped run has left, as the run itself would have done at its end, and counts
 * what is left after that by reading again.
 */
public final class CleanStoppedRunStep {

  private static final String UNPROVEN =
      "; it has an id that the run was answered, but shows nothing that only the run can have sent,"
          + " so it may be somebody else's by now; mode: everything removes it";

  private final SessionComponents parts;
  private final RecordedRun run;

  public CleanStoppedRunStep(SessionComponents parts, RecordedRun run) {
    this.parts = parts;
    this.run = run;
  }

  /** Removes and counts. */
  public CleaningResult execute() {
    Attempts attempts = new Attempts(parts, run);
    LeftoverFinder finder = new LeftoverFinder(parts, run, attempts);
    Sighting before = finder.look();
    List<Leftover> ours = before.proven();
    for (Leftover one : ours) {
      int exchange = one.shownBy().exchange().id();
      parts.ledger().created(one.by(), one.call(), one.thing(), exchange);
    }
    if (!ours.isEmpty()) {
      new CleanUpStep().run(parts);
    }
    Sighting after = ours.isEmpty() ? before : finder.look();
    CleaningResult result = result(ours, after);
    parts.ledger().cleaned(result.left().size());
    return result;
  }

  private CleaningResult result(List<Leftover> ours, Sighting after) {
    List<Leftover> still = new ArrayList<>(after.proven());
    List<CleaningResult.Left> left = new ArrayList<>();
    still.forEach(one -> left.add(left(one, why(one))));
    after.unproven().forEach(one -> left.add(left(one, UNPROVEN)));
    after.untold().forEach(attempt -> left.add(left(attempt)));
    List<String> removed = new ArrayList<>();
    for (Leftover one : ours) {
      if (!still.removeIf(other -> other.isSame(one))) {
        removed.add(one.inWords());
      }
    }
    return new CleaningResult(List.copyOf(removed), List.copyOf(left));
  }

  /** Why a thing could not be removed. */
  private String why(Leftover one) {
    List<OperationShape> deletes = deletes(one);
    if (deletes.isEmpty()) {
      return "; no operation removes it";
    }
    return parts
        .watch()
        .stopped()
        .or(() -> answered(deletes))
        .or(() -> parts.log().reason(deletes.get(0).operation()))
        .map(why -> "; " + why)
        .orElse("");
  }

  private Optional<String> answered(List<OperationShape> deletes) {
    return deletes.stream()
        .flatMap(shape -> parts.log().of(shape.operation()).stream())
        .map(one -> one.call().exchange())
        .reduce((one, later) -> later)
        .map(
            exchange ->
                exchange.request().method()
                    + " "
                    + exchange.request().uri().getRawPath()
                    + " was answered "
                    + exchange.status());
  }

  private List<OperationShape> deletes(Leftover one) {
    return parts.shapes().about(one.thing().noun()).stream().filter(Candidates::deletes).toList();
  }

  private CleaningResult.Left left(Leftover one, String why) {
    Exchange shown = one.shownBy().exchange();
    SentRequest request =
        deletes(one).stream()
            .flatMap(
                shape ->
                    parts
                        .preparer()
                        .prepare(shape, CallTarget.exactly(one.thing()))
                        .ready()
                        .stream())
            .findFirst()
            .map(delete -> asSent(delete, shown))
            .orElse(shown.request());
    return new CleaningResult.Left(one.inWords() + why, request);
  }

  /** A call as it would go out, to where an earlier one went and with its credential. */
  private SentRequest asSent(PreparedCall call, Exchange earlier) {
    SentRequest written = parts.sending().asSent(call);
    List<Header> headers = new ArrayList<>(written.headers());
    headers.replaceAll(
        header ->
            earlier.request().header(header.name()).isPresent() && !header.is("Accept")
                ? new Header(header.name(), earlier.request().header(header.name()).get())
                : header);
    URI base = earlier.request().sentTo();
    URI address = written.uri();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    URI sentTo =
        URI.create(
            base.getScheme() + "://" + base.getRawAuthority() + address.getRawPath() + query);
    return new SentRequest(written.method(), address, sentTo, headers, written.body());
  }

  private static CleaningResult.Left left(Attempt attempt) {
    String answer = attempt.status() == 0 ? "was not answered" : "was answered " + attempt.status();
    return new CleaningResult.Left(
        "what "
            + attempt.subject()
            + " may have made (attempt "
            + attempt.number()
            + " in the ledger, "
            + attempt.url()
            + "); it "
            + answer
            + ", and no read shows what became of it",
        null);
  }
}
