package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document, references resolved. What it is called by is put together once: a
 * run asks for it with every call.
 */
public final class Operation {

  private final @Nullable String operationId;
  private final String method;
  private final String path;
  private final String serverBase;
  private final @Nullable String summary;
  private final @Nullable String description;
  private final List<Parameter> parameters;
  private final @Nullable RequestBody requestBody;
  private final List<ResponseSpec> responses;
  private final @Nullable Boolean secured;
  private final JsonNode node;
  private final String pointer;
  private final String subject;
  private final List<String> names;

  /**
   * An operation.
   *
   * @param operationId as declared; may be missing or repeated, so never use it as a key
   * @param method in upper case
   * @param path the template as written, such as {@code /todos/{username}}
   * @param serverBase the base path of the servers in force for this operation (its own, its
   *     path's, else the document's), without a trailing slash
   * @param parameters the operation's and its path's, the operation's winning
   * @param secured whether the {@code security} in force asks for any scheme; null where the
   *     document says nothing
   * @param node the operation object, for extensions
   * @param pointer where it stands in the document
   */
  public Operation(
      @Nullable String operationId,
      String method,
      String path,
      String serverBase,
      @Nullable String summary,
      @Nullable String description,
      List<Parameter> parameters,
      @Nullable RequestBody requestBody,
      List<ResponseSpec> responses,
      @Nullable Boolean secured,
      JsonNode node,
      String pointer) {
    this.operationId = operationId;
    this.method = method;
    this.path = path;
    this.serverBase = serverBase;
    this.summary = summary;
    this.description = description;
    this.parameters = parameters;
    this.requestBody = requestBody;
    this.responses = responses;
    this.secured = secured;
    this.node = node;
    this.pointer = pointer;
    this.subject = method + " " + path;
    this.names = operationId == null ? List.of(subject) : List.of(operationId, subject);
  }

  /** As declared; may be missing or repeated, so never use it as a key. */
  public @Nullable String operationId() {
    return operationId;
  }

  /** The HTTP method in upper case. */
  public String method() {
    return method;
  }

  /** The template as written, such as {@code /todos/{username}}. */
  public String path() {
    return path;
  }

  /** The base path of the servers in force for this operation, without a trailing slash. */
  public String serverBase() {
    return serverBase;
  }

  /** Its summary, if it has one. */
  public @Nullable String summary() {
    return summary;
  }

  /** Its description, if it has one. */
  public @Nullable String description() {
    return description;
  }

  /** The operation's and its path's, the operation's winning. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The declared body, if there is one. */
  public @Nullable RequestBody requestBody() {
    return requestBody;
  }

  /** The declared answers, in order. */
  public List<ResponseSpec> responses() {
    return responses;
  }

  /**
   * Whether the {@code security} in force asks for any scheme; null where the document says
   * nothing.
   */
  public @Nullable Boolean secured() {
    return secured;
  }

  /** The operation object, for extensions. */
  public JsonNode node() {
    return node;
  }

  /** Where it stands in the document. */
  public String pointer() {
    return pointer;
  }

  /**
   * Method and path, such as {@code POST /todos/{username}}: unique in a document, and the subject
   * in findings.
   */
  public String subject() {
    return subject;
  }

  /** The operationId, or the subject where there is none. */
  public String displayName() {
    return operationId != null ? operationId : subject;
  }

  /** What the settings may call it: its operationId if it has one, and its subject. */
  public List<String> names() {
    return names;
  }

  /** The declared response for a status: exact, then {@code NXX}, then {@code default}. */
  public Optional<ResponseSpec> responseFor(int status) {
    return response(Integer.toString(status))
        .or(() -> response(status / 100 + "XX"))
        .or(() -> response("default"));
  }

  private Optional<ResponseSpec> response(String key) {
    return responses.stream().filter(spec -> spec.status().equalsIgnoreCase(key)).findFirst();
  }

  /** Whether both stand in the same place and say the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Operation operation
            && pointer.equals(operation.pointer)
            && subject.equals(operation.subject)
            && serverBase.equals(operation.serverBase)
            && Objects.equals(secured, operation.secured)
            && node.equals(operation.node)
            && parameters.equals(operation.parameters)
            && Objects.equals(requestBody, operation.requestBody)
            && responses.equals(operation.responses);
  }

  /** By its place alone: hashing all that an operation says would take longer than comparing it. */
  @Override
  public int hashCode() {
    return pointer.hashCode();
  }

  @Override
  public String toString() {
    return subject;
  }
}
