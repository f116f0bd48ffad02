package io.github.pluginconformance.http;

import io.github.pluginconformance.settings.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted. */
final class Trust {

  private Trust() {}

  /**
   * The JVM's trust store, with the certificates of a PEM file beside it if there is one.
   *
   * @throws IllegalStateException if this Java has no TLS
   */
  static SSLContext context(@Nullable Path caBundle) {
    try {
      return caBundle == null ? SSLContext.getDefault() : with(Certificates.in(caBundle));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static SSLContext with(List<X509Certificate> more)
      throws GeneralSecurityException, IOException {
    List<X509Certificate> all = new ArrayList<>(more);
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager usual) {
        all.addAll(List.of(usual.getAcceptedIssuers()));
      }
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry("ca-" + i, all.get(i));
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(store), null);
    return context;
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
