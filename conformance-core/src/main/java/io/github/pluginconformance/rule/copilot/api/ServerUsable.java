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
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform does not know where the package came from, so it cannot complete an address. */
final class ServerUsable implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/server-usable",
              Level.ERROR,
              "The first server of each function is an absolute http or https address",
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
          .ifPresent(
              document ->
                  servers(document.root(), Exposed.of(runtime, seen))
                      .forEach(
                          (place, servers) ->
                              look(runtime, place, servers, judging.examined(runtime.subject()))));
    }
  }

  /** The lists of servers in force, by their places: an operation's, its path's or the root's. */
  private static Map<String, JsonNode> servers(JsonNode root, List<Exposed> exposed) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (Exposed one : exposed) {
      JsonNode own = one.operation().node().path("servers");
      JsonNode ofPath = root.path("paths").path(one.operation().path()).path("servers");
      String pointer = one.operation().pointer();
      if (own.path(0).isObject()) {
        all.put(pointer + "/servers", own);
      } else if (ofPath.path(0).isObject()) {
        all.put(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))) + "/servers", ofPath);
      } else {
        all.put("/servers", root.path("servers"));
      }
    }
    if (all.isEmpty()) {
      all.put("/servers", root.path("servers"));
    }
    return all;
  }

  private static void look(
      RuntimeSeen runtime, String place, JsonNode servers, JudgementBuilder judging) {
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
              .at(place + "/0/url")
              .comparing("an absolute https address", first.isEmpty() ? "nothing" : first));
    } else if (servers.size() > 1) {
      judging.found(
          Finding.of(Level.NOTE, runtime.subject(), "only the first server is used")
              .at(place)
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
