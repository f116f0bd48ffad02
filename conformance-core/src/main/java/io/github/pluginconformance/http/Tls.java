package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 and 1.3 with the JVM's trust store; there is no way to trust everything. */
final class Tls {

  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext context;
  private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

  Tls(SSLContext context) {
    this.context = context;
  }

  /** Shakes hands over an open connection; the connection is closed if that fails. */
  Socket over(Socket socket, URI uri, InFlight flight) throws IOException {
    Origin origin = Origin.of(uri);
    flight.doing("shaking hands (TLS) with " + origin);
    try {
      SSLSocket secure =
          (SSLSocket)
              context.getSocketFactory().createSocket(socket, origin.host(), origin.port(), true);
      secure.setEnabledProtocols(VERSIONS);
      secure.startHandshake();
      if (!names.verify(bare(origin.host()), secure.getSession())) {
        throw new WireException(
            FailureKind.TLS_HOST_MISMATCH, "the certificate is not for " + origin.host());
      }
      return secure;
    } catch (IOException e) {
      socket.close();
      throw flight.stopped() == null ? named(e, origin) : e;
    }
  }

  private static IOException named(IOException e, Origin origin) {
    if (e instanceof WireException) {
      return e;
    }
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof SocketException || text.contains("terminated the handshake")) {
      return new WireException(
          FailureKind.CONNECTION_RESET, origin + " closed the connection during the TLS handshake");
    }
    if (text.contains("unsupported or unrecognized ssl message")) {
      return new WireException(FailureKind.NOT_TLS, origin + " does not speak TLS");
    }
    if (text.contains("protocol_version") || text.contains("protocol version")) {
      return new WireException(
          FailureKind.TLS_VERSION_TOO_OLD, origin + " offers neither TLS 1.2 nor TLS 1.3");
    }
    return untrusted(e)
        ? new WireException(
            FailureKind.TLS_UNTRUSTED, "the certificate of " + origin + " is not trusted")
        : other(e, origin);
  }

  private static boolean untrusted(@Nullable Throwable e) {
    return e != null
        && (e instanceof CertificateException
            || e instanceof CertPathBuilderException
            || untrusted(e.getCause()));
  }

  private static IOException other(IOException e, Origin origin) {
    boolean tls = e instanceof SSLException;
    return tls
        ? new WireException(FailureKind.IO, "the TLS handshake with " + origin + " failed")
        : e;
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
