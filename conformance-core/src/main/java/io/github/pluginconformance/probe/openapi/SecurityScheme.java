package io.github.pluginconformance.probe.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One security scheme as the platform plays it: a key in Authorization or in a header of its own,
 * or OAuth with an authorization code.
 */
final class SecurityScheme {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\b");
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private SecurityScheme() {}

  /**
   * How callers authenticate by it; with an obstacle where the platform has nothing like it.
   *
   * @param queryToo whether the platform sends keys in the query
   */
  static AuthDeclaration declaration(JsonNode scheme, boolean queryToo) {
    String type = scheme.path("type").asText("");
    return switch (type) {
      case "http" -> http(scheme.path("scheme").asText("").toLowerCase(Locale.ROOT));
      case "apiKey" -> key(scheme, queryToo);
      case "oauth2" -> oauth(scheme.path("flows"));
      case "openIdConnect" ->
          oauth(null, null, null)
              .withObstacle(
                  "the document declares openIdConnect, where the platform takes authorizationUrl"
                      + " and tokenUrl from oauth2: the flow cannot be verified; supply"
                      + " credentials.token to call the API with a token got by other means");
      default -> unplayable("it plays no security scheme of type \"" + type + "\"");
    };
  }

  private static AuthDeclaration http(String scheme) {
    return scheme.equals("bearer") || scheme.equals("basic")
        ? service(scheme)
        : unplayable(
            "its keys go out as bearer or basic, or in a header of their own, not as http \""
                + scheme
                + "\"");
  }

  private static AuthDeclaration key(JsonNode scheme, boolean queryToo) {
    String in = scheme.path("in").asText("");
    String name = scheme.path("name").asText("");
    if (in.equals("query") && queryToo && !name.isBlank()) {
      return service("key").withKey(KeyPlace.query(name));
    }
    if (!in.equals("header")) {
      String places = queryToo ? "in a header or the query" : "in a header";
      return unplayable("its keys go out " + places + ", never in \"" + in + "\"");
    }
    if (isBearer(name, scheme.path("description").asText(""))) {
      return service("bearer");
    }
    return HEADER_NAME.matcher(name).matches()
        ? service("key").withKey(KeyPlace.header(name))
        : unplayable("the header of the apiKey has no name that could be sent");
  }

  /** Written so where a document had no better words, as in the days of version 2. */
  private static boolean isBearer(String name, String description) {
    return name.equalsIgnoreCase("authorization") && BEARER.matcher(description).find();
  }

  private static AuthDeclaration service(String scheme) {
    return new AuthDeclaration("service_http", scheme, null, null, null, null, Map.of());
  }

  private static AuthDeclaration unplayable(String why) {
    return AuthDeclaration.UNKNOWN.withObstacle(
        "the platform cannot sign in as the document declares it: " + why);
  }

  /** The platform redirects a user and exchanges a code; other flows are nothing to it. */
  private static AuthDeclaration oauth(JsonNode flows) {
    JsonNode flow = flows.path("authorizationCode");
    AuthDeclaration oauth =
        oauth(text(flow, "authorizationUrl"), text(flow, "tokenUrl"), scopes(flow.path("scopes")))
            .withRefreshUrl(text(flow, "refreshUrl"));
    return flow.isObject()
        ? oauth
        : oauth.withObstacle(
            "the document declares oauth2 without an authorizationCode flow, the only one that the"
                + " platform plays: the flow cannot be verified; supply credentials.token to call"
                + " the API with a token got by other means");
  }

  private static AuthDeclaration oauth(
      @Nullable String authorizationUrl, @Nullable String tokenUrl, @Nullable String scopes) {
    return new AuthDeclaration("oauth", null, authorizationUrl, tokenUrl, scopes, FORM, Map.of());
  }

  private static String scopes(JsonNode scopes) {
    Iterator<String> names = scopes.fieldNames();
    return String.join(" ", (Iterable<String>) () -> names);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : null;
  }
}
