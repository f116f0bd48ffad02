package io.github.pluginconformance.http;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connection for one request: resolves the name once, judges every address it has, and
 * connects to one of just these.
 */
final class Connector {

  private final Routes routes;
  private final Resolver resolver;
  private final Tls tls;
  private final WireLimits limits;

  Connector(Routes routes, Resolver resolver, Tls tls, WireLimits limits) {
    this.routes = routes;
    this.resolver = resolver;
    this.tls = tls;
    this.limits = limits;
  }

  Socket open(URI uri, Kind kind, InFlight flight) throws IOException {
    flight.doing("resolving " + uri.getHost());
    List<InetAddress> addresses =
        resolver.resolve(
            uri.getHost(), flight, Math.min(limits.dnsTimeout().toNanos(), flight.nanosLeft()));
    if (!routes.isOwn(uri)) {
      judge(uri, addresses, flight);
      judgePort(uri, kind);
    }
    Socket socket = connect(addresses, Origin.of(uri), flight);
    return uri.getScheme().equalsIgnoreCase("https") ? tls.over(socket, uri, flight) : socket;
  }

  /** What is to be said of an open connection that does not keep it from being used. */
  Optional<Failure> remark(Socket socket) {
    return socket instanceof SSLSocket secure ? tls.remark(secure) : Optional.empty();
  }

  private void judge(URI uri, List<InetAddress> addresses, InFlight flight) throws WireException {
    for (InetAddress address : addresses) {
      Optional<FailureKind> objection = AddressPolicy.objection(address);
      if (objection.isPresent()) {
        throw refusal(Origin.of(uri) + " leads to " + address.getHostAddress(), objection, flight);
      }
    }
  }

  private WireException refusal(String where, Optional<FailureKind> objection, InFlight flight) {
    return isTargetPublic(flight)
        ? new WireException(
            FailureKind.SSRF_INWARD,
            where + ", which is not public, although the plugin under test is")
        : new WireException(
            objection.orElse(FailureKind.SSRF_PRIVATE),
            where + ", which is not public and not the plugin under test");
  }

  /** Whether everybody can reach the plugin itself; not where its name cannot be resolved now. */
  private boolean isTargetPublic(InFlight flight) {
    try {
      long nanos = Math.min(limits.dnsTimeout().toNanos(), flight.nanosLeft());
      return resolver.resolve(routes.targetHost(), flight, nanos).stream()
          .allMatch(address -> AddressPolicy.objection(address).isEmpty());
    } catch (IOException unknown) {
      return false;
    }
  }

  private void judgePort(URI uri, Kind kind) throws WireException {
    int port = Origin.of(uri).port();
    boolean link = kind == Kind.PAGE || kind == Kind.IMAGE;
    if (link && port != 80 && port != 443 && port != routes.targetPort()) {
      throw new WireException(
          FailureKind.SSRF_PORT, "links are fetched on ports 80 and 443 only, not on " + port);
    }
  }

  private Socket connect(List<InetAddress> addresses, Origin origin, InFlight flight)
      throws IOException {
    IOException last = null;
    for (InetAddress address : addresses) {
      try {
        return connect(address, origin, flight);
      } catch (ConnectException | SocketTimeoutException e) {
        last = e;
      }
    }
    throw named(last, origin, flight);
  }

  private Socket connect(InetAddress address, Origin origin, InFlight flight) throws IOException {
    flight.doing("connecting to " + origin);
    // Past any socksProxyHost: what a proxy answers says nothing about the plugin.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      flight.holds(socket);
      long nanos = Math.min(limits.connectTimeout().toNanos(), flight.nanosLeft());
      int millis = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
      socket.connect(new InetSocketAddress(address, origin.port()), millis);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static IOException named(@Nullable IOException last, Origin origin, InFlight flight) {
    if (flight.stopped() != null) {
      return new IOException(last);
    }
    if (last instanceof SocketTimeoutException) {
      return flight.late("connecting to " + origin);
    }
    return new WireException(
        FailureKind.CONNECT_REFUSED,
        "nothing answers at " + origin.host() + ":" + origin.port() + " (connection refused)");
  }
}
