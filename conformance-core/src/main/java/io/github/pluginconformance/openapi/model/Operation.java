package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document, references resolved.
 *
 * @param operationId as declared; may be missing or repeated, so never use it as a key
 * @param method in upper case
 * @param path the template as written, such as {@code /todos/{username}}
 * @param serverBase the base path of the servers in force for this operation (its own, its path's,
 *     else the document's), without a trailing slash
 * @param parameters the operation's and its path's, the operation's winning
 * @param secured whether the {@code security} in force asks for any scheme; null where the document
 *     says nothing
 * @param node the operation object, for extensions
 * @param pointer where it stands in the document
 */
public record Operation(
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

  /**
   * Method and path, such as {@code POST /todos/{username}}: unique in a document, and the subject
   * in findings.
   */
  public String subject() {
    return method + " " + path;
  }

  /** The operationId, or the subject where there is none. */
  public String displayName() {
    return operationId != null ? operationId : subject();
  }

  /** What the settings may call it: its operationId if it has one, and its subject. */
  public List<String> names() {
    return operationId == null ? List.of(subject()) : List.of(operationId, subject());
  }

  /** The declared response for a status: exact, then {@code NXX}, then {@code default}. */
  public Optional<ResponseSpec> responseFor(int status) {
    return response(Integer.toString(status))
        .or(() -> response(status / 100 + "XX"))
        .or(() -> response("default"));
  }

  /** By its place alone: hashing all that an operation says would take longer than comparing it. */
  @Override
  public int hashCode() {
    return pointer.hashCode();
  }

  private Optional<ResponseSpec> response(String key) {
    return responses.stream().filter(spec -> spec.status().equalsIgnoreCase(key)).findFirst();
  }
}
