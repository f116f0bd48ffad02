package io.github.pluginconformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.pluginconformance.PublicApi;
import org.jspecify.annotations.Nullable;

/**
 * How one operation of the document ended.
 *
 * @param confirmation how its user confirms it, such as {@code token} (addition)
 * @param confirmationReason what that rests on (addition)
 */
@PublicApi
public record OperationInfo(
    @Nullable String operationId,
    String method,
    String path,
    boolean exercised,
    int calls,
    @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String confirmation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String confirmationReason) {

  /** An operation of which nothing is known about confirmation. */
  public OperationInfo(
      @Nullable String operationId,
      String method,
      String path,
      boolean exercised,
      int calls,
      @Nullable String reason) {
    this(operationId, method, path, exercised, calls, reason, null, null);
  }
}
