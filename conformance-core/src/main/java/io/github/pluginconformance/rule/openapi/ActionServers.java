package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What GPT Actions ask of servers: one https host, in lower case, without a port. */
final class ActionServers {

  private static final String SUBJECT = "servers";

  private final ApiDocument document;
  private final Target target;
  private final JudgementBuilder judging;

  ActionServers(ApiDocument document, Target target, JudgementBuilder judging) {
    this.document = document;
    this.target = target;
    this.judging = judging;
  }

  void look(List<Server> servers) {
    if (servers.isEmpty()) {
      judging.found(
          judging
              .finding(
                  SUBJECT,
                  "the document lists no server, so the platform does not know where to call")
              .comparing("one https server", "none"));
      return;
    }
    Set<String> hosts = new LinkedHashSet<>();
    servers.forEach(server -> look(server, hosts));
    lookAtNumber(hosts);
  }

  /** One host, and the one of publicUrl; the rest is told by copilot/server-usable. */
  void lookAtHosts(List<Server> servers) {
    Set<String> hosts = new LinkedHashSet<>();
    judging.examined(SUBJECT);
    for (Server server : servers) {
      server
          .address()
          .filter(uri -> !isLoopback(uri))
          .ifPresent(
              uri -> {
                hosts.add(OwnDomain.hostOf(uri));
                otherHost(OwnDomain.hostOf(uri)).ifPresent(fault -> report(server, fault));
              });
    }
    lookAtNumber(hosts);
  }

  private void report(Server server, String fault) {
    judging.found(
        judging
            .finding(SUBJECT, fault)
            .at(OperationPlace.of(document, server.pointer()))
            .comparing("servers on the host of publicUrl", server.url()));
  }

  private void lookAtNumber(Set<String> hosts) {
    if (hosts.size() > 1) {
      judging.found(
          judging
              .finding(SUBJECT, "the document lists servers on several hosts")
              .at(OperationPlace.of(document, "/servers"))
              .comparing("one host", String.join(", ", hosts)));
    }
  }

  private void look(Server server, Set<String> hosts) {
    Optional<URI> address = server.address();
    URI named = target.publicUrl();
    if (named != null && address.filter(target::isBase).isPresent()) {
      judging.examined(SUBJECT);
      hosts.add(OwnDomain.hostOf(named));
      return;
    }
    if (address.isPresent() && isLoopback(address.get())) {
      judging.unverified(
          SUBJECT, "a server on this machine says nothing about production; set publicUrl");
      return;
    }
    judging.examined(SUBJECT);
    address.ifPresent(uri -> hosts.add(OwnDomain.hostOf(uri)));
    fault(server)
        .ifPresent(
            fault ->
                judging.found(
                    judging
                        .finding(SUBJECT, fault)
                        .at(OperationPlace.of(document, server.pointer()))
                        .comparing(
                            "an https address of one host, in lower case, without a port",
                            server.url())));
  }

  private Optional<String> fault(Server server) {
    URI uri = server.address().orElse(null);
    if (uri == null) {
      return Optional.of("a server is no https address");
    }
    if (!"https".equals(uri.getScheme())) {
      return Optional.of("a server is not https");
    }
    if (uri.getPort() >= 0) {
      return Optional.of("a server has a port");
    }
    return host(uri);
  }

  private Optional<String> host(URI uri) {
    if (!uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) {
      return Optional.of("a server's host is not in lower case");
    }
    return otherHost(uri.getHost());
  }

  private Optional<String> otherHost(String host) {
    URI named = target.publicUrl();
    return named != null && !OwnDomain.hostOf(named).equals(host)
        ? Optional.of("a server is on another host than publicUrl")
        : Optional.empty();
  }

  private static boolean isLoopback(URI uri) {
    String host = OwnDomain.hostOf(uri);
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
