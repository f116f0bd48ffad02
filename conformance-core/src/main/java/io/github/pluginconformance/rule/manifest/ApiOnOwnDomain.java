package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Optional;

/** The platform takes a document only from the domain that serves the manifest. */
final class ApiOnOwnDomain extends ManifestRule {

  ApiOnOwnDomain() {
    super(
        "manifest/api-on-own-domain",
        Level.ERROR,
        "The API document is on the manifest's root domain or below it",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Target target = judging.evidence().settings().target();
    Field.look(manifest, judging, "api.url", field -> look(field, target));
  }

  private static void look(Field field, Target target) {
    Optional<URI> address = field.manifest().resolve(field.value()).filter(Manifest::isWeb);
    if (address.isEmpty()) {
      field.judging().unverified("api.url", "no address: see manifest/api-declared");
    } else if (isLocalRunOfAnother(target, address.get())) {
      field.wrong(
          "api.url names another server than the one under test; if that is where the plugin"
              + " usually runs, set publicUrl to "
              + address.get().getScheme()
              + "://"
              + address.get().getAuthority(),
          target.baseUrl().getAuthority(),
          address.get().getAuthority());
    } else if (!OwnDomain.isOwn(target, address.get())) {
      field.wrong(
          "api.url is not on the manifest's own domain",
          OwnDomain.rootOf(OwnDomain.hostOf(target.namedOrigin())) + " or a host below it",
          OwnDomain.hostOf(address.get()));
    }
  }

  /** A test runs on a port of its own, while the manifest names production or a fixed port. */
  private static boolean isLocalRunOfAnother(Target target, URI address) {
    return target.isLoopback()
        && target.publicUrl() == null
        && !target.isBase(address)
        && (!OwnDomain.isOwn(target, address) || address.getPort() != target.baseUrl().getPort());
  }
}
