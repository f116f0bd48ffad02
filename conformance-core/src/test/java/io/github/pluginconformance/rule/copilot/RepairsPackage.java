package io.github.pluginconformance.rule.copilot;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.copilot.CopilotProbes;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A package without a fault, of which a test breaks one thing. */
final class RepairsPackage {

  static final String MANIFEST = "ai-plugin.json";
  static final String DOCUMENT = "apiSpecificationFile/openapi.yaml";

  private final Map<String, String> files = new LinkedHashMap<>();

  RepairsPackage() {
    files.put(MANIFEST, GOOD_MANIFEST);
    files.put(DOCUMENT, GOOD_DOCUMENT);
  }

  /** Replaces a text that must be there. */
  RepairsPackage with(String file, String text, String other) {
    String old = files.getOrDefault(file, "");
    if (!old.contains(text)) {
      throw new IllegalArgumentException(file + " does not hold " + text);
    }
    files.put(file, old.replace(text, other));
    return this;
  }

  /**
   * Repairs that are listed with what a citation needs, and a function that maps it so.
   *
   * @param semantics JSON with apostrophes for quotation marks, and ~ for apostrophes
   */
  static RepairsPackage mapped(String semantics) {
    return new RepairsPackage()
        .with(
            MANIFEST,
            "\"Lists repair jobs\"",
            "\"Lists repair jobs\", \"capabilities\": {\"response_semantics\": "
                + semantics.replace('\'', '"').replace('~', '\'')
                + "}")
        .with(
            DOCUMENT,
            "Repairs: {type: array, items: {$ref: '#/components/schemas/Repair'}}",
            "Repairs: {type: object, properties: {count: {type: integer}, results: {type: array,"
                + " items: {$ref: '#/components/schemas/Listed'}}}}\n"
                + "    Listed: {type: object, properties: {title: {type: string}, link: {type:"
                + " string}, image: {type: string}, owner: {type: object, properties: {name: {type:"
                + " string}}}, parts: {type: array, items: {type: string}}, more: {type: object,"
                + " additionalProperties: true}}}");
  }

  RepairsPackage and(String file, String content) {
    files.put(file, content);
    return this;
  }

  RepairsPackage without(String file) {
    files.remove(file);
    return this;
  }

  Path write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  /** What the probe sees of a package. */
  static Evidence look(Path at, Map<String, String> environment) {
    return look(at, environment, false);
  }

  /** The same, of one that is to be published in the store. */
  static Evidence lookForStore(Path at, Map<String, String> environment) {
    return look(at, environment, true);
  }

  private static Evidence look(Path at, Map<String, String> environment, boolean store) {
    SettingsBuilder builder =
        SettingsBuilder.forPlugin(URI.create("http://localhost:7071"))
            .profile(Profile.COPILOT_PLUGIN)
            .set(SettingKeys.PLUGIN_MANIFEST, at)
            .set(CopilotKeys.STORE, store);
    environment.forEach((name, value) -> builder.set(CopilotKeys.ENVIRONMENT_VALUE, value, name));
    Settings settings = builder.build();
    EvidenceCollector evidence = new EvidenceCollector(settings);
    StubFetcher fetcher = new StubFetcher();
    RunContext context = new RunContext(settings, fetcher, evidence, new Redactor());
    CopilotProbes.create().forEach(probe -> probe.run(context));
    return evidence.toEvidence(fetcher.journal());
  }

  /**
   * The rules of the area that have findings, with the levels of these; but for the note that most
   * packages get, this one among them, because they say nothing of security.
   */
  static Map<String, List<Level>> violated(Evidence evidence) {
    Map<String, List<Level>> violated = new TreeMap<>();
    CopilotRules.all()
        .forEach(
            rule -> {
              List<Level> levels =
                  rule.judge(evidence).findings().stream().map(Finding::level).distinct().toList();
              boolean usual =
                  rule.meta().id().equals("copilot/security-info")
                      && levels.equals(List.of(Level.NOTE));
              if (!levels.isEmpty() && !usual) {
                violated.put(rule.meta().id(), levels);
              }
            });
    return violated;
  }

  static Outcome outcome(String id, Evidence evidence) {
    return judge(id, evidence).outcome();
  }

  static Judgement judge(String id, Evidence evidence) {
    return CopilotRules.all().stream()
        .filter(rule -> rule.meta().id().equals(id))
        .findFirst()
        .orElseThrow()
        .judge(evidence);
  }

  private static final String GOOD_MANIFEST =
      """
      {
        "schema_version": "v2.4",
        "name_for_human": "Repairs",
        "description_for_human": "Finds repair jobs",
        "description_for_model": "Finds and creates repair jobs. Use it for broken things.",
        "namespace": "repairs",
        "functions": [
          {"name": "listRepairs", "description": "Lists repair jobs"},
          {"name": "createRepair",
            "capabilities": {"confirmation": {"title": "New", "body": "Create this job?"}},
            "description": "Creates a repair job"}
        ],
        "runtimes": [
          {
            "type": "OpenApi",
            "auth": {"type": "ApiKeyPluginVault", "reference_id": "${{APIKEY_ID}}"},
            "spec": {"url": "apiSpecificationFile/openapi.yaml"},
            "run_for_functions": ["listRepairs", "createRepair"]
          }
        ]
      }
      """;

  private static final String GOOD_DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Repairs, version: '1'}
      servers:
        - url: ${{OPENAPI_SERVER_URL}}/api
      security: [{key: []}]
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
        schemas:
          Repairs: {type: array, items: {$ref: '#/components/schemas/Repair'}}
          Repair: {type: object, properties: {title: {type: string}, url: {type: string}}}
      paths:
        /repairs:
          get:
            operationId: listRepairs
            responses:
              '200':
                description: The repairs
                content: {application/json: {schema: {$ref: '#/components/schemas/Repairs'}}}
              '400': {description: The filter cannot be read}
          post:
            operationId: createRepair
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [title]
                    properties: {title: {type: string}, hours: {type: number}}
            responses:
              '201': {description: Created}
              default: {description: An error}
      """;
}
