package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves names within a deadline. A lookup that hangs cannot be stopped, so it has a daemon
 * thread of its own. An answer holds for some seconds, as the JVM's own does: the requests to one
 * host need no thread for each of them then.
 */
final class Resolver implements HttpFetcher.Owned {

  /** Asks for the addresses of a host; the system's own way outside of tests. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws Exception;
  }

  private static final long HOLDS_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** The addresses of a host, and when they were learnt. */
  private record Known(List<InetAddress> addresses, long since) {

    boolean holds() {
      return System.nanoTime() - since < HOLDS_NANOS;
    }
  }

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Lookup lookup;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.named("conformance-dns"));

  Resolver(Lookup lookup) {
    this.lookup = lookup;
  }

  List<InetAddress> resolve(String host, InFlight flight, long nanos) throws WireException {
    Known earlier = known.get(host);
    if (earlier != null && earlier.holds()) {
      return earlier.addresses();
    }
    List<InetAddress> addresses = ask(host, flight, nanos);
    known.put(host, new Known(addresses, System.nanoTime()));
    return addresses;
  }

  private List<InetAddress> ask(String host, InFlight flight, long nanos) throws WireException {
    Future<InetAddress[]> answer = threads.submit(() -> lookup.all(host));
    try {
      return List.of(answer.get(nanos, TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      throw new WireException(FailureKind.DNS_FAILED, "the host " + host + " has no address");
    } catch (TimeoutException e) {
      throw flight.late("waiting for the address of " + host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WireException(FailureKind.INTERRUPTED, "interrupted while resolving " + host);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    Daemons.end(threads);
  }
}
