package io.github.pluginconformance.probe.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Credentials;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads from a document's security schemes how callers authenticate. The platform can play one
 * scheme for the whole API: of several, that for which a credential was given.
 */
public final class SchemeReader {

  private static final String NOT_IN_USE =
      "no operation of the document asks for the credential that was given: name its scheme under"
          + " security";

  private static final String TOGETHER =
      "the platform cannot sign in as the document declares it: it sends one credential, and"
          + " several are asked for at once: ";

  private static final String NOT_DEFINED =
      "components.securitySchemes defines none of the schemes that the document names under"
          + " security";

  private final JsonNode schemes;
  private final Credentials given;
  private final boolean queryToo;

  private SchemeReader(JsonNode schemes, Credentials given, boolean queryToo) {
    this.schemes = schemes;
    this.given = given;
    this.queryToo = queryToo;
  }

  /** What is declared; {@link AuthDeclaration#NONE} where no scheme is asked for anywhere. */
  public static AuthDeclaration read(ApiDocument document, Credentials given, Profile profile) {
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    return new SchemeReader(schemes, given, profile.sendsKeyInQuery()).read(document);
  }

  /** Each of the schemes that operations ask for, in their order. */
  public static List<Scheme> inUse(ApiDocument document, Profile profile) {
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    SchemeReader reader = new SchemeReader(schemes, Credentials.NONE, profile.sendsKeyInQuery());
    return namesInUse(document).stream()
        .map(reader::scheme)
        .filter(JsonNode::isObject)
        .map(scheme -> new Scheme(scheme.path("type").asText(""), reader.declaration(scheme)))
        .toList();
  }

  /**
   * One scheme of a document.
   *
   * @param type as written there, such as {@code apiKey}
   */
  public record Scheme(String type, AuthDeclaration declaration) {}

  private AuthDeclaration read(ApiDocument document) {
    Set<String> names = namesInUse(document);
    List<AuthDeclaration> inUse = declared(names.stream());
    if (inUse.isEmpty()) {
      return names.isEmpty() && !isAnythingGiven()
          ? AuthDeclaration.NONE
          : undeclared(names.isEmpty() ? NOT_IN_USE : NOT_DEFINED);
    }
    if (requirements(document).allMatch(one -> one.size() > 1)) {
      return AuthDeclaration.UNKNOWN.withObstacle(TOGETHER + String.join(" and ", names));
    }
    return inUse.stream()
        .filter(this::isServed)
        .findFirst()
        .or(() -> inUse.stream().filter(one -> one.obstacle() == null).findFirst())
        .orElse(inUse.get(0));
  }

  /** What the author gives the platform goes out, whether the document says so or not. */
  private AuthDeclaration undeclared(String obstacle) {
    Set<String> all = new LinkedHashSet<>();
    schemes.fieldNames().forEachRemaining(all::add);
    KeyPlace key =
        declared(all.stream()).stream()
            .flatMap(one -> Stream.ofNullable(one.key()))
            .findFirst()
            .orElse(null);
    return AuthDeclaration.UNKNOWN.withKey(key).withObstacle(obstacle);
  }

  private List<AuthDeclaration> declared(Stream<String> names) {
    return names.map(this::scheme).filter(JsonNode::isObject).map(this::declaration).toList();
  }

  private AuthDeclaration declaration(JsonNode scheme) {
    return SecurityScheme.declaration(scheme, queryToo);
  }

  private JsonNode scheme(String name) {
    JsonNode scheme = schemes.path(name);
    String prefix = "#/components/securitySchemes/";
    String reference = scheme.path("$ref").asText("");
    return reference.startsWith(prefix)
        ? schemes.path(reference.substring(prefix.length()))
        : scheme;
  }

  private boolean isServed(AuthDeclaration one) {
    boolean pair = given.username() != null;
    return switch (one.type()) {
      case "oauth" -> given.oauth() != null;
      case "service_http" ->
          given.token() != null || (pair && "basic".equals(one.authorizationType()));
      default -> false;
    };
  }

  private boolean isAnythingGiven() {
    return given.token() != null || given.username() != null;
  }

  private static Set<String> namesInUse(ApiDocument document) {
    Set<String> names = new LinkedHashSet<>();
    requirements(document).forEach(one -> one.fieldNames().forEachRemaining(names::add));
    return names;
  }

  /** What a caller needs, all of it at once, in one way or another; {@code {}} asks for nothing. */
  private static Stream<JsonNode> requirements(ApiDocument document) {
    return Stream.concat(
            Stream.of(document.root()),
            document.operations().stream().map(operation -> operation.node()))
        .flatMap(node -> StreamSupport.stream(node.path("security").spliterator(), false))
        .filter(one -> !one.isEmpty());
  }
}
