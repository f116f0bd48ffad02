package io.github.pluginconformance.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificates of a PEM file. */
public final class Certificates {

  private Certificates() {}

  /** Its certificates in their order; empty if it holds none or is not a PEM file. */
  public static List<X509Certificate> in(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException | CertificateException noCertificates) {
      return List.of();
    }
  }
}
