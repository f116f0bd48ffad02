package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.SchemaView;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes calls as requests to the plugin's own origin, wherever the document's servers point. */
public final class RequestWriter {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private final String origin;
  private final Credentials credentials;
  private final @Nullable PlatformFiles files;
  private final FileParts parts;

  /** Sees to it that a credential is good when it is sent. */
  @FunctionalInterface
  public interface Credentials {

    /** What is sent in the place of a credential that a call was prepared with. */
    @Nullable Authorization renewed(@Nullable Authorization prepared);
  }

  /**
   * @param namedOrigin the plugin's origin as its documents name it
   * @param schemas reads what the document says of bodies
   * @param file a file that the platform can send where the document takes files of a conversation;
   *     null where the platform sends none
   */
  public RequestWriter(
      URI namedOrigin, Credentials credentials, SchemaView schemas, @Nullable URI file) {
    this.credentials = credentials;
    this.parts = new FileParts(schemas);
    this.files = file == null ? null : new PlatformFiles(file);
    this.origin = namedOrigin.getScheme() + "://" + namedOrigin.getRawAuthority();
  }

  /** Whether files of the conversation are filled in. */
  boolean sendsFiles() {
    return files != null;
  }

  /** The request for a call that is about to be sent. */
  public Request request(PreparedCall call, String purpose) {
    return request(call, text(call), purpose);
  }

  /** The same with a body that is sent as it is. */
  public Request request(PreparedCall call, @Nullable String body, String purpose) {
    Request request = written(call, files == null ? body : files.filled(body), purpose);
    return request.withAuthorization(credentials.renewed(call.authorization()));
  }

  private @Nullable String text(PreparedCall call) {
    String type = call.contentType();
    return call.body() == null || type == null
        ? null
        : BodyText.text(type, call.body(), parts.in(call.operation(), type));
  }

  private Request written(PreparedCall call, @Nullable String body, String purpose) {
    Operation operation = call.operation();
    if (!METHODS.contains(operation.method())) {
      throw new UnsendableException(operation.method() + " is never sent");
    }
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    List<Header> headers = headers(call, body != null);
    return new Request(
        operation.method(),
        uri(call),
        headers,
        bytes,
        purpose,
        Request.Kind.ANSWER,
        call.authorization());
  }

  /** The call as the contract looks at requests. */
  public SentRequest asSent(PreparedCall call) {
    Request request = written(call, text(call), "");
    List<Header> headers = new ArrayList<>(request.headers());
    Authorization credential = call.authorization();
    if (credential != null && !credential.isInQuery()) {
      headers.add(new Header(credential.name(), credential.scheme() + " x"));
    }
    return new SentRequest(request.method(), request.uri(), request.uri(), headers, request.body());
  }

  private URI uri(PreparedCall call) {
    Operation operation = call.operation();
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      JsonNode value = call.parameters().get(parameter.in() + " " + parameter.name());
      if (value != null && parameter.in().equals("path")) {
        path = path.replace("{" + parameter.name() + "}", ParameterText.inPath(parameter, value));
      } else if (value != null && parameter.in().equals("query")) {
        query.addAll(ParameterText.inQuery(parameter, value));
      }
    }
    String mark = query.isEmpty() ? "" : path.contains("?") ? "&" : "?";
    return parsed(origin + operation.serverBase() + escaped(path) + mark + String.join("&", query));
  }

  private static URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new UnsendableException("its path is no valid URL path");
    }
  }

  /** Characters that a template may contain but a URL may not. */
  private static String escaped(String path) {
    if (path.contains("{")) {
      throw new UnsendableException("the path has a placeholder that no parameter fills: " + path);
    }
    return path.replace(" ", "%20");
  }

  private static List<Header> headers(PreparedCall call, boolean hasBody) {
    List<Header> headers = new ArrayList<>();
    if (call.headers().stream().noneMatch(header -> header.is("Accept"))) {
      headers.add(new Header("Accept", accepted(call.operation())));
    }
    String cookies = "";
    for (Parameter parameter : call.operation().parameters()) {
      JsonNode value = call.parameters().get(parameter.in() + " " + parameter.name());
      if (value != null && parameter.in().equals("header")) {
        headers.add(new Header(parameter.name(), ParameterText.inHeader(parameter, value)));
      } else if (value != null && parameter.in().equals("cookie")) {
        cookies += (cookies.isEmpty() ? "" : "; ") + ParameterText.inCookie(parameter, value);
      }
    }
    if (!cookies.isEmpty()) {
      headers.add(new Header("Cookie", cookies));
    }
    if (hasBody
        && call.contentType() != null
        && call.headers().stream().noneMatch(header -> header.is("Content-Type"))) {
      headers.add(new Header("Content-Type", BodyText.header(call.contentType())));
    }
    headers.addAll(call.headers());
    return List.copyOf(headers);
  }

  /**
   * What the document declares for success; where it declares nothing, anything will do, JSON
   * rather than a page where an error has to be told.
   */
  private static String accepted(Operation operation) {
    Set<String> declared = new LinkedHashSet<>();
    for (ResponseSpec response : operation.responses()) {
      if (response.status().startsWith("2")) {
        for (MediaTypeSpec content : response.content()) {
          declared.add(content.range().split(";", 2)[0].trim());
        }
      }
    }
    return declared.isEmpty() ? "application/json, */*;q=0.1" : String.join(", ", declared);
  }
}
