package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Sends calls, several at once, and records them in the order of the list. */
final class CallBatch {

  private final CallSender sending;
  private final Fetcher fetcher;
  private final Call.Intent intent;

  CallBatch(CallSender sending, Fetcher fetcher, Call.Intent intent) {
    this.sending = sending;
    this.fetcher = fetcher;
    this.intent = intent;
  }

  /** Sends one call. */
  Call send(Outgoing outgoing, Request request) {
    int attempt = sending.attempt(outgoing, request);
    return received(outgoing, attempt, fetcher.send(request));
  }

  List<Call> send(List<PreparedCall> calls, List<String> variants) {
    List<Outgoing> outgoing = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    Map<Integer, Integer> attempts = new HashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      Outgoing one = sending.prepare(Outgoing.of(calls.get(i), null, intent, variants.get(i)));
      outgoing.add(one);
      Request request = one.request();
      if (request != null) {
        requests.add(request);
        attempts.put(i, sending.attempt(one, request));
      }
    }
    Iterator<Exchange> exchanges =
        (requests.isEmpty() ? List.<Exchange>of() : fetcher.sendAll(requests)).iterator();
    List<Call> results = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Outgoing one = outgoing.get(i);
      results.add(
          one.request() == null
              ? one.unsent()
              : received(one, attempts.getOrDefault(i, 0), exchanges.next()));
    }
    return results;
  }

  private Call received(Outgoing outgoing, int attempt, Exchange exchange) {
    sending.answered(attempt, exchange);
    Call call = sending.received(outgoing, exchange);
    sending.takenIn(attempt);
    return call;
  }
}
