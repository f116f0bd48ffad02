package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every exchange of a run, in memory as it was and, where wanted, redacted in a file as soon as it is finished. */
final class Journal {

  private final List<Exchange> exchanges = new ArrayList<>();

  synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  synchronized List<Exchange> all() {
    return exchanges.stream().sorted(Comparator.comparingInt(Exchange::id)).toList();
  }
}
