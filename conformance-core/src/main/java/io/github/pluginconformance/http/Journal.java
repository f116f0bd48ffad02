package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every exchange of a run, in memory as it was and, where wanted, redacted in a file as soon as it
 * is finished.
 */
final class Journal implements HttpFetcher.Owned {

  private final List<Exchange> exchanges = new ArrayList<>();
  private final JournalLine line;
  private final @Nullable JournalFile file;

  Journal(Redactor redactor, @Nullable Path path) {
    this.line = new JournalLine(redactor);
    this.file = path == null ? null : new JournalFile(path);
  }

  void add(Exchange exchange) {
    synchronized (exchanges) {
      exchanges.add(exchange);
    }
    if (file != null) {
      file.append(line.of(exchange));
    }
  }

  int size() {
    synchronized (exchanges) {
      return exchanges.size();
    }
  }

  List<Exchange> all() {
    synchronized (exchanges) {
      return exchanges.stream().sorted(Comparator.comparingInt(Exchange::id)).toList();
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
