package io.github.pluginconformance.evidence;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where swagger-request-validator was asked too and judged an answer otherwise.
 *
 * @param disagreements whether it takes the answer, by the id of the exchange
 * @param missing why it could not be asked although the settings want it; absent where it was
 */
public record SecondOpinions(Map<Integer, Boolean> disagreements, @Nullable String missing) {

  /** Nobody was asked, or all agreed. */
  public static final SecondOpinions NONE = new SecondOpinions(Map.of(), null);

  /**
   * Whether it takes the answer that we do not take, or the other way round; empty where it agrees.
   */
  public Optional<Boolean> about(Call call) {
    return Optional.ofNullable(disagreements.get(call.exchange().id()));
  }
}
