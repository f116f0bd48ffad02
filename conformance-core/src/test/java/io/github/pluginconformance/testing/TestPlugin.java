package io.github.pluginconformance.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.manifest.ManifestProbes;
import io.github.pluginconformance.probe.openapi.OpenApiProbes;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A TODO plugin without a fault, of which a test breaks one thing. Its documents are looked at by
 * the real probes.
 */
public final class TestPlugin {

  /** The origin its documents name. */
  public static final String ORIGIN = "https://todo.example.com";

  public static final String MANIFEST = ORIGIN + "/.well-known/ai-plugin.json";
  public static final String DOCUMENT = ORIGIN + "/openapi.yaml";
  public static final String LOGO = ORIGIN + "/logo.png";
  public static final String LEGAL = ORIGIN + "/legal";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StubFetcher fetcher = new StubFetcher();
  private final SettingsBuilder settings =
      SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).publicUrl(URI.create(ORIGIN));
  private final ObjectNode manifest = object(GOOD_MANIFEST);
  private final ObjectNode document = object(GOOD_DOCUMENT);
  private final List<Consumer<StubFetcher>> later = new ArrayList<>();

  /** The manifest that will be served; to be edited. */
  public ObjectNode manifest() {
    return manifest;
  }

  /** The API document that will be served; to be edited. */
  public ObjectNode document() {
    return document;
  }

  /** Its one operation; to be edited. */
  public ObjectNode operation() {
    return (ObjectNode) document.at("/paths/~1todos/get");
  }

  /** The settings of the run; to be edited. */
  public SettingsBuilder settings() {
    return settings;
  }

  /** Changes what comes of an address. */
  public TestPlugin serve(String address, Canned canned) {
    later.add(fetching -> fetching.on(address, canned));
    return this;
  }

  /** Changes what comes of some requests. */
  public TestPlugin serve(Consumer<StubFetcher> lines) {
    later.add(lines);
    return this;
  }

  /** Serves another text for the manifest. */
  public TestPlugin manifestText(String text) {
    return serve(MANIFEST, json(text));
  }

  /** Serves another text for the document. */
  public TestPlugin documentText(String text) {
    return serve(DOCUMENT, Canned.answer(200, "application/yaml", bytes(text)).with(ALLOW, "*"));
  }

  /** Runs every probe of the two areas and gives what was seen. */
  public Evidence look() {
    fetcher.on(MANIFEST, json(manifest.toString()));
    fetcher.on(DOCUMENT, json(document.toString()));
    fetcher.on(LOGO, Canned.answer(200, "image/png", png(512, 512)));
    fetcher.on(LEGAL, Canned.answer(200, "text/html", bytes("<p>Terms</p>")));
    fetcher.on(request -> request.method().equals("OPTIONS"), preflight());
    later.forEach(lines -> lines.accept(fetcher));
    return run(settings.build(), fetcher);
  }

  /** How many requests were sent. */
  public int requests() {
    return fetcher.journal().size();
  }

  /** Runs every probe of the two areas against some other script. */
  public static Evidence run(Settings settings, Fetcher fetcher) {
    EvidenceCollector evidence = new EvidenceCollector(settings);
    RunContext context = new RunContext(settings, fetcher, evidence, new Redactor());
    List<Probe> probes = new ArrayList<>(ManifestProbes.create());
    probes.addAll(OpenApiProbes.create());
    for (Phase phase : Phase.values()) {
      probes.stream().filter(probe -> probe.phase() == phase).forEach(probe -> probe.run(context));
    }
    return evidence.toEvidence(fetcher.journal());
  }

  /** JSON for every page. */
  public static Canned json(String text) {
    return Canned.answer(200, "application/json", bytes(text)).with(ALLOW, "*");
  }

  /** The first bytes of a PNG of this size. */
  public static byte[] png(int width, int height) {
    ByteBuffer buffer = ByteBuffer.allocate(33);
    buffer.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    buffer.put(bytes("IHDR")).putInt(width).putInt(height);
    return buffer.array();
  }

  /** A tree from JSON text. */
  public static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static ObjectNode object(String text) {
    return (ObjectNode) tree(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Canned preflight() {
    return Canned.answer(204, List.of(), new byte[0])
        .with(ALLOW, "*")
        .with(
            "Access-Control-Allow-Headers",
            "Content-Type, openai-conversation-id, openai-ephemeral-user-id,"
                + " openai-subdivision-1-iso-code");
  }

  private static final String ALLOW = "Access-Control-Allow-Origin";

  private static final String GOOD_MANIFEST =
      """
      {
        "schema_version": "v1",
        "name_for_human": "TODO list",
        "name_for_model": "todo",
        "description_for_human": "Manage your TODO list.",
        "description_for_model": "Manages a list of things to do.",
        "auth": {"type": "none"},
        "api": {"type": "openapi", "url": "https://todo.example.com/openapi.yaml"},
        "logo_url": "https://todo.example.com/logo.png",
        "contact_email": "support@example.com",
        "legal_info_url": "https://todo.example.com/legal"
      }
      """;

  private static final String GOOD_DOCUMENT =
      """
      {
        "openapi": "3.0.3",
        "info": {"title": "TODO list", "version": "1", "description": "Things to do."},
        "servers": [{"url": "https://todo.example.com"}],
        "paths": {
          "/todos": {
            "get": {
              "operationId": "listTodos",
              "summary": "Lists what is to be done",
              "parameters": [
                {"name": "limit", "in": "query", "description": "How many at most",
                 "schema": {"type": "integer", "example": 10}}
              ],
              "responses": {
                "200": {
                  "description": "The list",
                  "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/List"},
                    "example": {"todos": ["buy milk"]}
                  }}
                }
              }
            },
            "post": {
              "operationId": "addTodo",
              "summary": "Adds something to do",
              "requestBody": {
                "required": true,
                "content": {"application/json": {"schema": {
                  "type": "object",
                  "properties": {"todo": {"type": "string", "description": "What is to be done"}},
                  "required": ["todo"]
                }}}
              },
              "responses": {
                "200": {
                  "description": "The list",
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}
                }
              }
            }
          }
        },
        "components": {"schemas": {"List": {
          "type": "object",
          "properties": {"todos": {"type": "array", "items": {"type": "string"}}},
          "required": ["todos"]
        }}}
      }
      """;
}
