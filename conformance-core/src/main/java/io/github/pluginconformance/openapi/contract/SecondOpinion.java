package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Optional;

/**
 * What swagger-request-validator says, which many teams use in their own tests. Never decides
 * anything: a disagreement is worth a note. There is no opinion where the library is not on the
 * class path or cannot read the document.
 */
public final class SecondOpinion {

  private static final String LIBRARY = "com.atlassian.oai.validator.OpenApiInteractionValidator";

  private final SwaggerRequestValidator validator;

  private SecondOpinion(SwaggerRequestValidator validator) {
    this.validator = validator;
  }

  /** An opinion on answers to a document; empty if there can be none. */
  public static Optional<SecondOpinion> of(ApiDocument document) {
    return isAvailable() ? create(JsonText.of(document.root())) : Optional.empty();
  }

  /** Whether the library is on the class path. */
  public static boolean isAvailable() {
    try {
      Class.forName(LIBRARY, false, SecondOpinion.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static Optional<SecondOpinion> create(String document) {
    try {
      return Optional.of(new SecondOpinion(SwaggerRequestValidator.of(document)));
    } catch (RuntimeException | LinkageError unreadable) {
      return Optional.empty();
    }
  }

  /** Whether it takes an answer; empty if it failed to judge. */
  public Optional<Boolean> accepts(Operation operation, ReceivedResponse response) {
    try {
      return Optional.of(validator.accepts(operation, response));
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      return Optional.empty();
    }
  }

  /** Whether it takes a request; empty if it failed to judge. */
  public Optional<Boolean> accepts(SentRequest request) {
    try {
      return Optional.of(validator.accepts(request));
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      return Optional.empty();
    }
  }
}
