package io.github.pluginconformance.wire;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it. Exactly one of {@code response} and {@code failure} is present,
 * or both where a response was cut short.
 *
 * @param id counts from 1 in the order in which requests were decided, not in which answers came
 * @param purpose why it was sent, in a few words, such as {@code valid input}
 * @param took from the first byte sent to the last byte read
 */
public record Exchange(
    int id,
    String purpose,
    SentRequest request,
    @Nullable ReceivedResponse response,
    @Nullable Failure failure,
    Duration took) {

  /** The response if one came, whole or cut short. */
  public Optional<ReceivedResponse> received() {
    return Optional.ofNullable(response);
  }

  /** The failure, if any. */
  public Optional<Failure> failed() {
    return Optional.ofNullable(failure);
  }

  /** Whether a whole answer came. */
  public boolean isComplete() {
    return response != null && failure == null && !response.truncated();
  }

  /**
   * Whether a connection was tried: false where we refused to, or no budget was left. Such a one
   * has no header fields.
   */
  public boolean wasSent() {
    return !request.headers().isEmpty();
  }

  /** The status if an answer came, also one that was cut short; 0 if none came. */
  public int status() {
    return response == null ? 0 : response.status();
  }

  /** Whether a whole answer of success came. */
  public boolean succeeded() {
    return response != null && isComplete() && response.isSuccess();
  }

  /** Whether a whole answer with this status came. */
  public boolean answered(int status) {
    return response != null && isComplete() && response.status() == status;
  }
}
