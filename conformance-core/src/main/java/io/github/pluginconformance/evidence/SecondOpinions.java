package io.github.pluginconformance.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * Where swagger-request-validator was asked too and judged an answer otherwise.
 *
 * @param disagreements whether it takes the answer, by the id of the exchange
 */
public record SecondOpinions(Map<Integer, Boolean> disagreements) {

  /** Nobody was asked, or all agreed. */
  public static final SecondOpinions NONE = new SecondOpinions(Map.of());

  /**
   * Whether it takes the answer that we do not take, or the other way round; empty where it agrees.
   */
  public Optional<Boolean> about(Call call) {
    return Optional.ofNullable(disagreements.get(call.exchange().id()));
  }
}
