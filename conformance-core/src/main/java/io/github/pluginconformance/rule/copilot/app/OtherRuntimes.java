package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is spoken to by another protocol cannot be exercised over HTTP and OpenAPI. */
final class OtherRuntimes extends PackageRule {

  private static final String MCP = "RemoteMCPServer";
  private static final String TOOLS = "spec/mcp_tool_description";
  private static final List<String> MEMBERS = List.of("name", "description", "inputSchema");

  OtherRuntimes() {
    super(
        "copilot/other-runtimes",
        Level.WARNING,
        "Runtimes that are not called by this run are named, and have the form of their"
            + " schema",
        Basis.COPILOT);
  }

  /** Whether a breach of the schema stands inside such a runtime. */
  static boolean tellOf(FormBreach breach, PackageSeen seen) {
    return seen.runtimes().stream()
        .filter(RuntimeSeen::speaksAnotherProtocol)
        .anyMatch(runtime -> (breach.pointer() + "/").startsWith(pointer(runtime) + "/"));
  }

  private static String pointer(RuntimeSeen runtime) {
    return "/runtimes/" + runtime.index();
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("every runtime is an API that the run called");
    JsonNode manifest = Objects.requireNonNull(seen.manifest());
    for (RuntimeSeen runtime : seen.runtimes()) {
      if (runtime.speaksAnotherProtocol()) {
        judging.unverified(runtime.subject(), other(runtime, seen));
        if (runtime.type().equals(MCP)) {
          look(runtime, seen, judging);
        }
      }
    }
    ManifestForms.breaches(manifest).stream()
        .filter(breach -> tellOf(breach, seen))
        .map(breach -> ManifestSchema.finding(Level.WARNING, breach, manifest))
        .forEach(judging::found);
  }

  private static String other(RuntimeSeen runtime, PackageSeen seen) {
    long functions = seen.functionNames().stream().filter(runtime::runs).count();
    return "a runtime of type "
        + runtime.type()
        + " is spoken to by another protocol than HTTP and OpenAPI; use a suite for that protocol;"
        + " functions left out: "
        + functions;
  }

  /** What the reference demands of an MCP server. */
  private static void look(RuntimeSeen runtime, PackageSeen seen, JudgementBuilder judging) {
    JsonNode spec = runtime.node().path("spec");
    JsonNode url = spec.path("url");
    if (!url.asText("").contains("${{") && !isAbsolute(url)) {
      String actual = url.isMissingNode() ? "nothing" : MemberForms.shown(url);
      must(runtime, "spec/url", "an absolute address", actual, judging);
    }
    JsonNode tools = spec.path("mcp_tool_description");
    if (tools.has("file") && tools.has("tools")) {
      must(runtime, TOOLS, "either file or tools", "both", judging);
    }
    if (tools.path("file").isTextual()) {
      Optional<CompanionFile> file = seen.toolFile(tools.path("file").textValue());
      file.filter(one -> one.content() == null)
          .ifPresent(
              one ->
                  must(
                      runtime, TOOLS + "/file", "a JSON file of the package", one.path(), judging));
    }
    lookAtTools(runtime, tools.path("tools"), judging);
  }

  private static void lookAtTools(RuntimeSeen runtime, JsonNode tools, JudgementBuilder judging) {
    for (int i = 0; i < tools.size(); i++) {
      JsonNode tool = tools.path(i);
      List<String> missing = MEMBERS.stream().filter(name -> !tool.has(name)).toList();
      if (!missing.isEmpty()) {
        String actual = "no " + String.join(", no ", missing);
        must(runtime, TOOLS + "/tools/" + i, String.join(", ", MEMBERS), actual, judging);
      }
    }
  }

  private static void must(
      RuntimeSeen runtime, String place, String expected, String actual, JudgementBuilder judging) {
    judging.found(
        Finding.of(Level.ERROR, runtime.subject(), "the reference does not allow this MCP server")
            .at(place)
            .comparing(expected, actual));
  }

  private static boolean isAbsolute(JsonNode url) {
    try {
      URI address = new URI(url.asText(""));
      return url.isTextual() && address.isAbsolute() && address.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
