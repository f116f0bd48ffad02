package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold for the paths of a document as a whole. */
final class PathChecks {

  private PathChecks() {}

  static void run(JsonNode root, List<Operation> operations, PartFaults faults) {
    checkPaths(root, operations, faults);
    checkServers(root, faults);
    checkKeys(root.path("paths"), faults);
    checkSecurity(root, root.path("security"), "", faults);
    operations.forEach(operation -> checkOperation(root, operation, faults));
  }

  private static void checkPaths(JsonNode root, List<Operation> operations, PartFaults faults) {
    JsonNode paths = root.path("paths");
    boolean other = !paths.isObject() && (root.has("webhooks") || root.has("components"));
    if (!paths.isObject() && !(other && paths.isMissingNode())) {
      faults.add(FaultKind.SPEC_PATHS, "/paths", "paths is missing or not an object");
    }
    if (operations.isEmpty()) {
      if (paths.isObject() || root.has("webhooks")) {
        faults.add(FaultKind.SPEC_NO_OPERATIONS, "/paths", "not a single operation");
      } else {
        faults.fatal(FaultKind.SPEC_NO_OPERATIONS, "/paths", "not a single operation");
      }
    }
  }

  private static void checkServers(JsonNode root, PartFaults faults) {
    JsonNode servers = root.path("servers");
    if (!servers.isMissingNode() && !servers.isArray()) {
      faults.add(FaultKind.SPEC_SERVERS, "/servers", "servers is not an array");
    }
  }

  private static void checkKeys(JsonNode paths, PartFaults faults) {
    Map<String, String> seen = new HashMap<>();
    paths
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().startsWith("x-")) {
                checkKey(entry.getKey(), seen, faults);
              }
            });
  }

  private static void checkKey(String path, Map<String, String> seen, PartFaults faults) {
    String pointer = Pointers.child("/paths", path);
    if (!path.startsWith("/") || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
      faults.add(
          FaultKind.SPEC_PATH_KEY,
          pointer,
          "the path " + path + " does not start with a slash or holds a query");
    }
    String other = seen.putIfAbsent(PathTemplate.signature(path), path);
    if (other != null) {
      faults.add(
          FaultKind.SPEC_AMBIGUOUS_PATHS,
          pointer,
          "the paths " + other + " and " + path + " match the same requests");
    }
  }

  private static void checkOperation(JsonNode root, Operation operation, PartFaults faults) {
    if (operation.responses().isEmpty()) {
      faults.add(
          FaultKind.SPEC_RESPONSES,
          operation.pointer(),
          operation.subject() + " declares no responses");
    }
    checkSecurity(root, operation.node().path("security"), operation.pointer(), faults);
  }

  private static void checkSecurity(
      JsonNode root, JsonNode security, String pointer, PartFaults faults) {
    for (JsonNode requirement : security) {
      requirement
          .fieldNames()
          .forEachRemaining(
              scheme -> {
                if (!root.path("components").path("securitySchemes").has(scheme)) {
                  faults.add(
                      FaultKind.SPEC_UNKNOWN_SCHEME,
                      Pointers.child(pointer, "security"),
                      "the security scheme " + scheme + " is not defined");
                }
              });
    }
  }
}
