package io.github.pluginconformance.rule.copilot.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Set;

/** The platform does not know where the package came from, so it cannot complete an address. */
final class ServerUsable implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/server-usable",
              Level.ERROR,
              "The first server of each document is an absolute http or https address",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, ServerUsable::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there is no document that can be read");
    for (RuntimeSeen runtime : seen.apis()) {
      runtime
          .document()
          .map(document -> document.root().path("servers"))
          .ifPresent(servers -> look(runtime, servers, judging.examined(runtime.subject())));
    }
  }

  private static void look(RuntimeSeen runtime, JsonNode servers, JudgementBuilder judging) {
    String first = servers.path(0).path("url").asText("");
    String message = fault(first);
    if (first.contains("${{")) {
      judging.unverified(
          runtime.subject(),
          "the server holds a placeholder without a value: see copilot/placeholders");
    } else if (!message.isEmpty()) {
      Level level = isAddress(first) ? Level.WARNING : judging.level();
      judging.found(
          Finding.of(level, runtime.subject(), message)
              .at("/servers/0/url")
              .comparing("an absolute https address", first.isEmpty() ? "nothing" : first));
    } else if (servers.size() > 1) {
      judging.found(
          Finding.of(Level.NOTE, runtime.subject(), "only the first server is used")
              .at("/servers")
              .comparing("one server", servers.size() + " servers"));
    }
  }

  private static String fault(String server) {
    if (server.contains("{")) {
      return "variables of a server are not filled in by the platform";
    }
    if (!isAddress(server)) {
      return "the first server is no absolute http or https address";
    }
    return server.startsWith("http:") && !LOCAL.contains(host(server))
        ? "the server is called without encryption"
        : "";
  }

  private static boolean isAddress(String server) {
    return server.matches("https?://[^/\\s]+.*");
  }

  private static String host(String server) {
    return server
        .replaceFirst("https?://", "")
        .replaceFirst("[/?#].*", "")
        .replaceFirst(":\\d+$", "");
  }
}
