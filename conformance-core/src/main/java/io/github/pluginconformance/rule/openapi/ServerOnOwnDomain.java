package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The platform calls the first server at or below the root domain, else the document's own host,
 * and drops the others. A GPT Action has one https host.
 */
final class ServerOnOwnDomain extends DocumentRule {

  ServerOnOwnDomain() {
    super(
        "openapi/server-on-own-domain",
        Level.WARNING,
        "The servers that the document lists are ones that the platform calls",
        Basis.DOCS,
        Basis.ACTIONS);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    Target target = judging.evidence().settings().target();
    List<Server> servers = Server.of(document);
    if (judging.evidence().profile().readsPackage()) {
      new ActionServers(document, target, judging).lookAtHosts(servers);
    } else if (judging.evidence().profile().callsOneSecureServer()) {
      new ActionServers(document, target, judging).look(servers);
    } else {
      judging.examined("servers");
      servers.forEach(server -> look(server, document, target, judging));
    }
  }

  private static void look(
      Server server, ApiDocument document, Target target, JudgementBuilder judging) {
    String root = OwnDomain.rootOf(OwnDomain.hostOf(target.namedOrigin()));
    Optional<URI> address = server.address();
    if (address.filter(uri -> isOwn(uri, root, target)).isPresent()) {
      return;
    }
    judging.found(
        judging
            .finding("servers", message(target))
            .at(OperationPlace.of(document, server.pointer()))
            .comparing(root + " or a host below it", server.url()));
  }

  /** Many servers build their list from the host that they are asked by: that was the base URL. */
  private static boolean isOwn(URI address, String root, Target target) {
    return OwnDomain.covers(root, OwnDomain.hostOf(address)) || target.isBase(address);
  }

  private static String message(Target target) {
    return target.isLoopback() && target.publicUrl() == null
        ? "the platform drops this server, which is not on the domain of the server under test; if"
            + " the plugin lives there in production, set publicUrl"
        : "the platform drops this server, which is not on the plugin's own domain";
  }
}
