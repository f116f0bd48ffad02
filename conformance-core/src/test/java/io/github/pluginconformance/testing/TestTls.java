package io.github.pluginconformance.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a self-signed certificate, made by the JDK's keytool for one test. */
public final class TestTls {

  private static final String PASSWORD = "changeit";

  private final KeyStore store;

  private TestTls(KeyStore store) {
    this.store = store;
  }

  /**
   * Makes a certificate.
   *
   * @param subject an alternative name as keytool wants it, such as {@code ip:127.0.0.1} or {@code
   *     dns:localhost}
   */
  public static TestTls selfSigned(Path directory, String subject) {
    Path file = directory.resolve("test.p12");
    try {
      keytool(file, subject);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return new TestTls(store);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a certificate that an authority of the test's own has issued; {@link #trusting()} trusts
   * that authority.
   *
   * @param start when it begins to be valid, as keytool wants it, such as {@code -20d}
   * @param days for how many days it is valid
   */
  public static TestTls issued(Path directory, String subject, String start, int days) {
    Path file = directory.resolve("issued" + start + days + ".p12");
    Path request = directory.resolve("request.pem");
    Path answer = directory.resolve("answer.pem");
    try {
      run(
          file,
          "-genkeypair",
          "-alias",
          "ca",
          "-keyalg",
          "EC",
          "-validity",
          "30",
          "-dname",
          "CN=ca",
          "-ext",
          "bc:c");
      run(file, "-genkeypair", "-alias", "test", "-keyalg", "EC", "-dname", "CN=test");
      run(file, "-certreq", "-alias", "test", "-file", request.toString());
      run(
          file,
          "-gencert",
          "-alias",
          "ca",
          "-ext",
          "san=" + subject,
          "-startdate",
          start,
          "-validity",
          String.valueOf(days),
          "-infile",
          request.toString(),
          "-outfile",
          answer.toString());
      run(file, "-importcert", "-alias", "test", "-file", answer.toString());
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return new TestTls(store);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Path file, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // For a JVM that ends after a moment.
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }

  private static void keytool(Path file, String subject) throws IOException, InterruptedException {
    run(
        file,
        "-genkeypair",
        "-alias",
        "test",
        "-keyalg",
        "EC",
        "-validity",
        "2",
        "-dname",
        "CN=test",
        "-ext",
        "san=" + subject);
  }

  /** Writes the certificate in PEM form. */
  public Path writePem(Path file) {
    try {
      String text =
          Base64.getMimeEncoder().encodeToString(store.getCertificate("test").getEncoded());
      return Files.writeString(
          file, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A listener on 127.0.0.1 with this certificate. */
  public ServerSocket listen() {
    try {
      return serving()
          .getServerSocketFactory()
          .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server's context with this certificate. */
  public SSLContext serving() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client's context that trusts this certificate and no other. */
  public SSLContext trusting() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      String root = store.containsAlias("ca") ? "ca" : "test";
      trusted.setCertificateEntry(root, store.getCertificate(root));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
