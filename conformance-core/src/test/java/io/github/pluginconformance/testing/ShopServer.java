package io.github.pluginconformance.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plugin with one read operation, {@code GET /shops}, that a test answers as it likes. */
public final class ShopServer implements AutoCloseable {

  /** The header fields of a request, names in the case in which they came. */
  public record Asked(Map<String, String> fields) {

    /** The value of a field, whatever the case of its name; null if there is none. */
    public @Nullable String first(String name) {
      return fields.entrySet().stream()
          .filter(field -> field.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
  }

  /** An answer. */
  public record Answer(int status, Map<String, String> headers, String body) {

    /** An answer in JSON. */
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    /** A list of shops that the document allows. */
    public static Answer shops(String place) {
      return json(200, "{\"shops\":[{\"name\":\"Corner shop\",\"place\":\"" + place + "\"}]}");
    }
  }

  private static final String DOCUMENT =
      """
      openapi: %s
      info: {title: Shops, version: '1', description: Finds shops}
      paths:
        /shops:
          get:
            operationId: listShops
            summary: Lists shops near the user
            %s
            responses:
              '200':
                description: Shops
                content:
                  application/json:
                    schema:
                      type: object
                      required: [shops]
                      properties:
                        shops:
                          type: array
                          description: The shops
                          items:
                            type: object
                            required: [name, place]
                            properties:
                              name: {type: string, description: What it is called}
                              place: {type: string, description: Where it is}
              '400':
                description: Refused
                content:
                  application/json:
                    schema: {type: object}
      """;

  private static final String MANIFEST =
      """
      {"schema_version":"v1","name_for_human":"Shops","name_for_model":"shops",
       "description_for_human":"Finds shops.","description_for_model":"%s","auth":%s,
       "api":{"type":"openapi","url":"%s/openapi.yaml"},"logo_url":"%s/logo.png",
       "contact_email":"support@example.com","legal_info_url":"%s/legal"}
      """;

  private final ScriptedServer server;
  private final Function<Asked, Answer> shops;
  private String parameters = "";
  private String description = "Finds shops near the user.";
  private String version = "3.0.3";
  private String auth = "{\"type\":\"none\"}";

  /** Starts a plugin that answers {@code GET /shops} like this. */
  public ShopServer(Function<Asked, Answer> shops) {
    this.shops = shops;
    server =
        ScriptedServer.playing(
            (request, socket) -> ScriptedServer.write(socket, raw(answer(request))));
  }

  /** Declares parameters, in YAML. */
  public ShopServer withParameters(String yaml) {
    parameters = "parameters: " + yaml;
    return this;
  }

  /** Says something else to the model. */
  public ShopServer withDescription(String text) {
    description = text;
    return this;
  }

  /** Declares another version of OpenAPI. */
  public ShopServer withVersion(String version) {
    this.version = version;
    return this;
  }

  /** Asks for a bearer token. */
  public ShopServer withBearer() {
    auth =
        "{\"type\":\"service_http\",\"authorization_type\":\"bearer\",\"verification_tokens\":{\"openai\":\"0123456789abcdef0123456789abcdef\"}}";
    return this;
  }

  /** Where it runs. */
  public URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }

  private static String raw(Answer answer) {
    StringBuilder fields = new StringBuilder();
    answer
        .headers()
        .forEach((name, value) -> fields.append(name).append(": ").append(value).append("\r\n"));
    return ScriptedServer.response(answer.status(), fields.toString(), answer.body());
  }

  private Answer answer(ScriptedServer.Received request) {
    String base = url().toString();
    return switch (request.path()) {
      case "/.well-known/ai-plugin.json" ->
          Answer.json(200, MANIFEST.formatted(description, auth, base, base, base));
      case "/openapi.yaml" ->
          new Answer(
              200,
              Map.of("Content-Type", "application/yaml"),
              DOCUMENT.formatted(version, parameters));
      case "/shops" -> shops.apply(new Asked(fields(request.head())));
      case "/legal" -> new Answer(200, Map.of("Content-Type", "text/html"), "<p>Legal</p>");
      default -> Answer.json(404, "{\"error\":\"unknown\"}");
    };
  }

  private static Map<String, String> fields(String head) {
    Map<String, String> fields = new LinkedHashMap<>();
    head.lines()
        .skip(1)
        .filter(line -> line.contains(":"))
        .forEach(
            line ->
                fields.putIfAbsent(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).trim()));
    return fields;
  }
}
