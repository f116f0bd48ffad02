package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 and 1.3 with the JVM's trust store; there is no way to trust everything. */
final class Tls {

  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

  private static final DateTimeFormatter AS_THE_JDK_SAYS =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);
  private static final Duration SOON = Duration.ofDays(14);

  private final Supplier<SSLContext> source;
  private final InstantSource clock;
  private @Nullable SSLContext context;

  /**
   * @param source is asked once, with the first handshake: reading a trust store takes a noticeable
   *     time
   */
  Tls(Supplier<SSLContext> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** What is to be said of the certificate of an open connection: that it ends within two weeks. */
  Optional<Failure> remark(SSLSocket socket) {
    try {
      Instant end =
          ((X509Certificate) socket.getSession().getPeerCertificates()[0])
              .getNotAfter()
              .toInstant();
      Duration left = Duration.between(clock.instant(), end);
      return left.compareTo(SOON) >= 0
          ? Optional.empty()
          : Optional.of(
              new Failure(
                  FailureKind.TLS_EXPIRES_SOON,
                  "the certificate ends on " + day(end) + ", in " + left.toDays() + " days"));
    } catch (SSLPeerUnverifiedException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Shakes hands over an open connection; the connection is closed if that fails. */
  Socket over(Socket socket, URI uri, InFlight flight) throws IOException {
    Origin origin = Origin.of(uri);
    flight.doing("shaking hands (TLS) with " + origin);
    try {
      SSLSocket secure =
          (SSLSocket)
              context()
                  .getSocketFactory()
                  .createSocket(socket, bare(origin.host()), origin.port(), true);
      SSLParameters wanted = secure.getSSLParameters();
      wanted.setProtocols(VERSIONS);
      wanted.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(wanted);
      secure.startHandshake();
      return secure;
    } catch (IOException e) {
      socket.close();
      throw flight.stopped() == null ? named(e, origin) : e;
    }
  }

  private synchronized SSLContext context() {
    if (context == null) {
      context = source.get();
    }
    return context;
  }

  private static IOException named(IOException e, Origin origin) {
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
    return certificate(e).map(fault -> judged(fault, origin)).orElseGet(() -> other(e, origin));
  }

  /** The innermost complaint about the certificate. */
  private static Optional<Throwable> certificate(@Nullable Throwable e) {
    if (e == null) {
      return Optional.empty();
    }
    Optional<Throwable> inner = certificate(e.getCause());
    return inner.isPresent() || !isAboutCertificate(e) ? inner : Optional.of(e);
  }

  private static boolean isAboutCertificate(Throwable e) {
    return e instanceof CertificateException
        || e instanceof CertPathBuilderException
        || e instanceof CertPathValidatorException;
  }

  /** The JDK has no exception of its own for a wrong name: it begins so in all its versions. */
  private static IOException judged(Throwable fault, Origin origin) {
    String text = String.valueOf(fault.getMessage());
    if (fault instanceof CertificateExpiredException) {
      return new WireException(
          FailureKind.TLS_EXPIRED,
          "the certificate of " + origin + " is expired since " + date(text));
    }
    if (fault instanceof CertificateNotYetValidException) {
      return new WireException(
          FailureKind.TLS_NOT_YET_VALID,
          "the certificate of " + origin + " is not valid before " + date(text));
    }
    boolean name = text.startsWith("No subject alternative") || text.startsWith("No name matching");
    return name
        ? new WireException(
            FailureKind.TLS_HOST_MISMATCH, "the certificate is not for " + origin.host())
        : new WireException(
            FailureKind.TLS_UNTRUSTED, "the certificate of " + origin + " is not trusted");
  }

  /** The JDK says {@code NotAfter: Sat Nov 28 00:00:00 UTC 2026}, in the zone of the machine. */
  private static String date(String complaint) {
    String date = complaint.substring(complaint.indexOf(": ") + 1).trim();
    try {
      return day(ZonedDateTime.parse(date, AS_THE_JDK_SAYS).toInstant()).toString();
    } catch (DateTimeParseException e) {
      return date;
    }
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
