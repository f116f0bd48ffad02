package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.util.List;

/** Sends nothing: for plans. */
public final class OfflineFetcher implements Fetcher {

  @Override
  public Exchange send(Request request) {
    throw new UnsupportedOperationException("a plan sends nothing");
  }

  @Override
  public List<Exchange> sendAll(List<Request> requests) {
    throw new UnsupportedOperationException("a plan sends nothing");
  }

  @Override
  public Visit follow(Request request, RedirectRule rule) {
    throw new UnsupportedOperationException("a plan sends nothing");
  }

  @Override
  public List<Visit> followAll(List<Request> requests, RedirectRule rule) {
    throw new UnsupportedOperationException("a plan sends nothing");
  }

  @Override
  public List<Exchange> journal() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
