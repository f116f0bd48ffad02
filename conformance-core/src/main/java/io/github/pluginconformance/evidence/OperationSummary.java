package io.github.pluginconformance.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How one operation ended.
 *
 * @param exercised whether it was called with valid input and answered
 * @param reason why not, and what to supply
 */
public record OperationSummary(
    @Nullable String operationId,
    String method,
    String path,
    boolean exercised,
    int calls,
    @Nullable String reason) {

  /** What helps where a call was answered 401 or 403. */
  public static final String OTHER_CREDENTIALS =
      "supply credentials that may call it: credentials.token, or credentials.username and"
          + " credentials.password, or the user of an OAuth flow as credentials.oauth.login;"
          + " where nothing says that a credential is needed, see auth/none-is-open";
}
