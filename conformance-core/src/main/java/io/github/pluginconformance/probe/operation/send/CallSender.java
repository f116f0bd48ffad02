package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.request.RequestWriter;
import io.github.pluginconformance.probe.operation.request.UnsendableException;
import io.github.pluginconformance.probe.operation.send.Outgoing.Refusal;
import io.github.pluginconformance.probe.operation.watch.Looking;
import io.github.pluginconformance.probe.operation.watch.WriteWatch;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls: asks for consent, keeps the ledger, judges and records answers, waits where the
 * plugin asks for it.
 */
public final class CallSender implements Looking {

  private static final String SECOND =
      "what is to be taken away is not sent twice at once: the second of the two could take what"
          + " somebody else has under the same name or in the same place by then;"
          + " mode: everything allows it";
  private static final String LOOK = "looks whether what is named is somebody's";

  private final Fetcher fetcher;
  private final AnsweredCalls answers;
  private final RequestWriter writer;
  private final SendPreconditions preconditions;
  private final Ledger ledger;
  private final AnswerDigest learning;
  private final CallLog log;
  private final WriteWatch watch;
  private final Pauses pauses;
  private final OpenWrites open = new OpenWrites();
  private final Pace pace = new Pace();

  public CallSender(
      Fetcher fetcher,
      Contract contract,
      RequestWriter writer,
      SendPreconditions preconditions,
      Ledger ledger,
      AnswerDigest learning,
      CallLog log,
      OwnIdentity own,
      WriteWatch watch,
      Pauses pauses) {
    this.fetcher = fetcher;
    this.answers = new AnsweredCalls(contract, ledger, learning, own);
    this.writer = writer;
    this.preconditions = preconditions;
    this.ledger = ledger;
    this.learning = learning;
    this.log = log;
    this.watch = watch;
    this.pauses = pauses;
  }

  public Call send(PreparedCall prepared, Call.Intent intent, String variant) {
    return send(Outgoing.of(prepared, null, intent, variant));
  }

  /** Sends a call with a body that is sent as it is. */
  public Call sendRaw(
      PreparedCall prepared, @Nullable String body, Call.Intent intent, String variant) {
    return send(Outgoing.of(prepared, new Outgoing.Raw(body), intent, variant));
  }

  public List<Call> sendAll(List<PreparedCall> calls, Call.Intent intent, List<String> variants) {
    List<Call> results = new ArrayList<>();
    if (calls.stream().anyMatch(learning::writes)) {
      for (int i = 0; i < calls.size(); i++) {
        results.add(send(calls.get(i), intent, variants.get(i)));
      }
      return results;
    }
    return new CallBatch(this, fetcher, intent).send(calls, variants);
  }

  /** Sends calls at the same moment, also such as write. */
  public List<Call> sendAtOnce(
      List<PreparedCall> calls, Call.Intent intent, List<String> variants) {
    if (calls.size() > 1 && preconditions.takesAway(calls.get(0))) {
      return IntStream.range(0, calls.size())
          .mapToObj(i -> Outgoing.of(calls.get(i), null, intent, variants.get(i)))
          .map(one -> refused(one, new Refusal(FailureKind.NO_CONSENT, SECOND)).unsent())
          .toList();
    }
    calls.forEach(this::look);
    List<Call> calledAtOnce = new ArrayList<>();
    watch.around(
        calls.get(0),
        intent,
        null,
        this,
        () -> {
          calledAtOnce.addAll(new CallBatch(this, fetcher, intent).send(calls, variants));
          return calledAtOnce.get(0);
        });
    return calledAtOnce;
  }

  private Call send(Outgoing wanted) {
    look(wanted.call());
    Outgoing outgoing = prepare(wanted);
    Request request = outgoing.request();
    if (request == null) {
      return outgoing.unsent();
    }
    if (!learning.writes(outgoing.call())) {
      return received(outgoing, fetcher.send(request));
    }
    return watch.around(
        outgoing.call(),
        outgoing.intent(),
        outgoing.rawBody(),
        this,
        () -> new CallBatch(this, fetcher, outgoing.intent()).send(outgoing, request));
  }

  /** Makes the reads that have to come before a call, for the data of others. */
  private void look(PreparedCall call) {
    preconditions.looks(call).forEach(read -> send(read, Call.Intent.STATE_PROBE, LOOK));
  }

  /** Writes a write down before it goes out: its number, 0 for a read. */
  int attempt(Outgoing outgoing, Request request) {
    if (!learning.writes(outgoing.call())) {
      return 0;
    }
    int number = ledger.attempt(outgoing.call(), outgoing.rawBody(), request.uri());
    open.begin(number, outgoing, fetcher.requests() + 1, request.purpose());
    return number;
  }

  /** Records the writes whose answers were lost by a fault of ours, as such. */
  public void recordLost() {
    open.take(writer::asSent).forEach(lost -> log.add(lost.prepared(), lost.call()));
  }

  /** Notes that the answer to a write was taken in. */
  void takenIn(int attempt) {
    open.end(attempt);
  }

  /** Notes that a write was answered. */
  void answered(int attempt, Exchange exchange) {
    if (attempt > 0) {
      ledger.answered(attempt, exchange);
    }
  }

  @Override
  public Call look(PreparedCall read, boolean cleaningUp, String why) {
    return send(read, cleaningUp ? Call.Intent.CLEANUP : Call.Intent.STATE_PROBE, why);
  }

  @Override
  public List<Call> lookAll(List<PreparedCall> reads, boolean cleaningUp, String why) {
    Call.Intent intent = cleaningUp ? Call.Intent.CLEANUP : Call.Intent.STATE_PROBE;
    return pace.isSlow()
        ? sendAll(reads, intent, Collections.nCopies(reads.size(), why))
        : reads.stream().map(read -> send(read, intent, why)).toList();
  }

  @Override
  public Exchange follow(PreparedCall named, URI address) {
    return fetcher.send(
        Request.get(address, Request.Kind.ANSWER, "follows the Location of a 201")
            .withAuthorization(named.authorization()));
  }

  @Override
  public void pause(Duration howLong) {
    pauses.pause(howLong);
  }

  /** Writes the request of a call, unless a gate is closed. */
  Outgoing prepare(Outgoing wanted) {
    PreparedCall call = wanted.call();
    Optional<Refusal> refusal =
        watch
            .stopped()
            .filter(why -> learning.writes(call))
            .map(why -> new Refusal(FailureKind.NO_CONSENT, why))
            .or(() -> preconditions.closed(call, wanted.body(), wanted.intent()));
    if (refusal.isPresent()) {
      return refused(wanted, refusal.get());
    }
    try {
      return wanted.ready(request(wanted));
    } catch (UnsendableException unsendable) {
      String why = "our request cannot be written: " + unsendable.getMessage();
      return refused(wanted, new Refusal(FailureKind.TOOL, why));
    }
  }

  private Request request(Outgoing wanted) throws UnsendableException {
    String purpose = RequestPurpose.of(wanted.intent(), wanted.variant());
    Outgoing.Raw raw = wanted.raw();
    return raw == null
        ? writer.request(wanted.call(), purpose)
        : writer.request(wanted.call(), raw.body(), purpose);
  }

  private Outgoing refused(Outgoing wanted, Refusal refusal) {
    log.reason(wanted.call().operation(), refusal.why());
    return wanted.refused(refusal);
  }

  /** Records an answer; asks again where the plugin said when to come back. */
  Call received(Outgoing outgoing, Exchange exchange) {
    PreparedCall prepared = outgoing.call();
    Call call = answers.call(outgoing, exchange);
    pace.note(exchange.took());
    log.add(prepared, call);
    learning.after(prepared, call);
    preconditions.after(call);
    return preconditions.waited(call) ? send(outgoing) : call;
  }

  /** A call as it would be written, with something in the place of its credential. */
  public SentRequest asSent(PreparedCall call) {
    return writer.asSent(call);
  }
}
