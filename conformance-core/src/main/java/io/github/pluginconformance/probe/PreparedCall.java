package io.github.pluginconformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that is ready to be sent. Immutable; each {@code with} method gives a changed copy.
 *
 * @param parameters values of the operation's parameters by place and name, such as {@code path
 *     username}
 * @param body absent for none
 * @param contentType of the body
 * @param headers that go out besides the declared ones
 * @param invented whether any value had to be made up
 */
public record PreparedCall(
    Operation operation,
    Map<String, JsonNode> parameters,
    @Nullable JsonNode body,
    @Nullable String contentType,
    List<Header> headers,
    @Nullable Authorization authorization,
    boolean invented) {

  /** The same call with one more header field. */
  public PreparedCall withHeader(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new PreparedCall(
        operation, parameters, body, contentType, List.copyOf(more), authorization, invented);
  }

  /** The same call with another credential, or none. */
  public PreparedCall withAuthorization(@Nullable Authorization other) {
    return new PreparedCall(operation, parameters, body, contentType, headers, other, invented);
  }

  /** The same call with other input. */
  public PreparedCall withInput(
      Map<String, JsonNode> otherParameters,
      @Nullable JsonNode otherBody,
      @Nullable String otherType) {
    return new PreparedCall(
        operation, otherParameters, otherBody, otherType, headers, authorization, invented);
  }

  /** The same call, of whose values nobody has said that they go together. */
  public PreparedCall asInvented() {
    return new PreparedCall(operation, parameters, body, contentType, headers, authorization, true);
  }

  /** The same call with another body. */
  public PreparedCall withBody(@Nullable JsonNode other) {
    return new PreparedCall(
        operation, parameters, other, contentType, headers, authorization, invented);
  }

  /**
   * The same call with a value for a parameter. The place is {@code path, query, header} or {@code
   * cookie}.
   */
  public PreparedCall withParameter(String in, String name, JsonNode value) {
    Map<String, JsonNode> more = new LinkedHashMap<>(parameters);
    more.put(in + " " + name, value);
    return new PreparedCall(operation, more, body, contentType, headers, authorization, invented);
  }
}
