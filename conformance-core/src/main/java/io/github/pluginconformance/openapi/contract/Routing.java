package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.PathTemplate;
import io.github.pluginconformance.wire.SentRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the operation that a request reaches. Concrete paths are matched before templates (OpenAPI
 * 3.0.3, Paths Object).
 */
final class Routing {

  /**
   * An operation and the raw values of its path variables.
   *
   * @param values as written in the path, still encoded
   */
  record Route(Operation operation, Map<String, String> values) {}

  private record Entry(Operation operation, PathTemplate template) {}

  private static final Comparator<Entry> MOST_CONCRETE_FIRST =
      Comparator.comparingInt((Entry entry) -> entry.template.variables())
          .thenComparing(entry -> -entry.template.literals());

  private final Map<String, List<Entry>> byMethod = new HashMap<>();

  Routing(List<Operation> operations) {
    for (Operation operation : operations) {
      byMethod
          .computeIfAbsent(operation.method(), method -> new ArrayList<>())
          .add(new Entry(operation, template(operation)));
    }
    byMethod.values().forEach(entries -> entries.sort(MOST_CONCRETE_FIRST));
  }

  private static PathTemplate template(Operation operation) {
    return new PathTemplate(operation.serverBase() + operation.path());
  }

  Optional<Route> route(SentRequest request) {
    return route(request.method(), path(request));
  }

  /** The route that a method and a raw path take. */
  Optional<Route> route(String method, String path) {
    return byMethod.getOrDefault(method, List.of()).stream()
        .flatMap(
            entry ->
                entry
                    .template
                    .match(path)
                    .map(values -> new Route(entry.operation, values))
                    .stream())
        .findFirst();
  }

  /** The route to one operation, whether or not another one is more concrete. */
  Optional<Route> route(Operation operation, SentRequest request) {
    return operation.method().equals(request.method())
        ? template(operation).match(path(request)).map(values -> new Route(operation, values))
        : Optional.empty();
  }

  private static String path(SentRequest request) {
    String path = request.uri().getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
