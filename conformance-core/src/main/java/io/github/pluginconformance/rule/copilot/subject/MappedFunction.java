package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function that says how its answers are shown.
 *
 * @param subject how findings name it
 * @param exposed its operation; null where there is not exactly one
 */
public record MappedFunction(
    String subject, JsonNode function, ResponseSemantics semantics, @Nullable Exposed exposed) {

  /** All of them, in the order of the manifest. */
  public static List<MappedFunction> in(PackageSeen seen) {
    List<Exposed> exposed = Exposed.in(seen);
    List<MappedFunction> mapped = new ArrayList<>();
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      JsonNode function = functions.get(i);
      String subject = PackageRule.subject(function, i);
      ResponseSemantics.of(function)
          .map(
              semantics ->
                  new MappedFunction(subject, function, semantics, only(function, exposed)))
          .ifPresent(mapped::add);
    }
    return mapped;
  }

  private static @Nullable Exposed only(JsonNode function, List<Exposed> exposed) {
    List<Exposed> own = exposed.stream().filter(one -> one.function() == function).toList();
    return own.size() == 1 ? own.get(0) : null;
  }

  /** Where {@code data_path} leads in the schemas of its answers; empty where that is not known. */
  public Optional<SchemaPaths.Reach> selected() {
    if (exposed == null) {
      return Optional.empty();
    }
    return semantics
        .dataPath()
        .flatMap(ResponseSemantics::query)
        .map(
            query ->
                paths()
                    .orElseThrow()
                    .follow(SchemaPaths.answers(exposed.operation()), query.segments()));
  }

  /** Where its items stand in the schemas of its answers; empty where that is not known. */
  public Optional<SchemaPaths.Reach> items() {
    return selected().map(selected -> paths().orElseThrow().items(selected));
  }

  /** The operation that answers, in words. */
  public String operation() {
    return exposed == null ? "its operation" : exposed.subject();
  }

  /** Follows queries through its document. */
  public Optional<SchemaPaths> paths() {
    return Optional.ofNullable(exposed).map(one -> new SchemaPaths(one.document()));
  }
}
