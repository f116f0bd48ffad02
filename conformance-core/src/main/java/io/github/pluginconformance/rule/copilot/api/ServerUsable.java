package io.github.pluginconformance.rule.copilot.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.settings.CopilotKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform does not know where the package came from, so it cannot complete an address. */
final class ServerUsable extends PackageRule {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  ServerUsable() {
    super(
        "copilot/server-usable",
        Level.ERROR,
        "The first server of each function is an absolute http or https address",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, judging.evidence().settings().get(CopilotKeys.STORE), judging);
  }

  private static void look(PackageSeen seen, boolean store, JudgementBuilder judging) {
    judging.nothingMeans("there is no document that can be read");
    for (RuntimeSeen runtime : seen.apis()) {
      runtime
          .document()
          .ifPresent(
              document ->
                  servers(document.root(), Exposed.of(runtime, seen))
                      .forEach((place, servers) -> look(runtime, place, servers, store, judging)));
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
      RuntimeSeen runtime,
      String place,
      JsonNode servers,
      boolean store,
      JudgementBuilder judging) {
    String first = servers.path(0).path("url").asText("");
    if (first.contains("{{")) {
      judging.unverified(
          runtime.subject(),
          "the server holds a placeholder without a value: see copilot/placeholders");
    } else if (first.contains("{")) {
      String message = "variables of a server are not filled in by the platform";
      report(
          isAddress(first) ? Level.WARNING : judging.level(),
          message,
          runtime,
          place,
          first,
          judging);
    } else if (!isAddress(first)) {
      String message = "the first server is no absolute http or https address";
      report(judging.level(), message, runtime, place, first, judging);
    } else if (isOpenToReaders(first)) {
      String message = "the server is called without encryption";
      report(store ? judging.level() : Level.WARNING, message, runtime, place, first, judging);
    } else if (servers.size() == 1) {
      judging.examined(runtime.subject());
    } else {
      judging.found(
          Finding.of(Level.NOTE, runtime.subject(), "only the first server is used")
              .at(place)
              .comparing("one server", servers.size() + " servers"));
    }
  }

  private static void report(
      Level level,
      String message,
      RuntimeSeen runtime,
      String place,
      String server,
      JudgementBuilder judging) {
    judging.found(
        Finding.of(level, runtime.subject(), message)
            .at(place + "/0/url")
            .comparing("an absolute https address", server.isEmpty() ? "nothing" : server));
  }

  private static boolean isOpenToReaders(String server) {
    return server.regionMatches(true, 0, "http:", 0, 5) && !LOCAL.contains(host(server));
  }

  private static boolean isAddress(String server) {
    return server.matches("(?i)https?://[^/\\s]+.*");
  }

  private static String host(String server) {
    return server
        .replaceFirst("(?i)https?://", "")
        .replaceFirst("[/?#].*", "")
        .replaceFirst(":\\d+$", "");
  }
}
