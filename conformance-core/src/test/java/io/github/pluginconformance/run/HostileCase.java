package io.github.pluginconformance.run;

import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import io.github.pluginconformance.testing.StubPlugin;
import java.net.URI;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * One way in which a plugin is hostile.
 *
 * @param kind what has to stand in the report: the kind of failure, or the rule that tells it
 * @param hostile makes a good plugin hostile; knows the trap, a server that nobody may call
 */
record HostileCase(String id, String kind, Limits limits, BiConsumer<StubPlugin, URI> hostile) {

  static final String MANIFEST = "/.well-known/ai-plugin.json";
  static final String DOCUMENT = "/openapi.yaml";
  static final String ANSWER = "/shops";

  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(20), 120, Duration.ofMinutes(1), 4);
  private static final Limits HASTY =
      new Limits(Duration.ofMillis(400), 12, Duration.ofSeconds(8), 4);

  /** A page is played by a script. */
  static HostileCase page(String id, String path, Script script, String kind) {
    return new HostileCase(id, kind, PATIENT, (plugin, trap) -> plugin.at(path, script));
  }

  /** A page redirects to the trap, with {@code TRAP} for its address. */
  static HostileCase redirect(String id, String path, String location, String kind) {
    return new HostileCase(
        id,
        kind,
        PATIENT,
        (plugin, trap) ->
            plugin.at(path, HostileScripts.redirecting(location.replace("TRAP", trap.toString()))));
  }

  /** The API document is another; {@code TRAP} in it is the address of the trap. */
  static HostileCase document(String id, UnaryOperator<String> change, String kind) {
    return new HostileCase(
        id,
        kind,
        PATIENT,
        (plugin, trap) ->
            plugin.document(text -> change.apply(text).replace("TRAP", trap.toString())));
  }

  /** The manifest is another; {@code TRAP} in it is the address of the trap. */
  static HostileCase manifest(String id, UnaryOperator<String> change, String kind) {
    return new HostileCase(
        id,
        kind,
        PATIENT,
        (plugin, trap) ->
            plugin.manifest(text -> change.apply(text).replace("TRAP", trap.toString())));
  }

  /** The same in a run that has little patience. */
  HostileCase hastily() {
    return new HostileCase(id, kind, HASTY, hostile);
  }

  /** The same with something else broken too. */
  HostileCase and(BiConsumer<StubPlugin, URI> more) {
    return new HostileCase(id, kind, limits, hostile.andThen(more));
  }

  @Override
  public String toString() {
    return id + " -> " + kind;
  }
}
