package io.github.pluginconformance.hang;

import java.time.Duration;

/**
 * How long work of our own may show no sign of life.
 *
 * <p>What computes is measured by the processor time that it takes: a busy machine gives it less,
 * and nothing of that counts. What waits is measured by the clock.
 *
 * @param computing processor time
 * @param waiting wall clock while it takes next to no processor time
 * @param afterInterrupt wall clock once it was told to end
 */
public record Patience(Duration computing, Duration waiting, Duration afterInterrupt) {

  private static final Duration FOR_COMPUTING = Duration.ofSeconds(120);
  private static final Duration FOR_JUDGING = Duration.ofSeconds(20);
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(6);

  /** The longest that anybody waits for a plugin between two requests, as it may ask for. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** For a rule. */
  public static Patience forJudging() {
    return forComputing(FOR_JUDGING);
  }

  /** For a report in one format. */
  public static Patience forWriting() {
    return forComputing(FOR_COMPUTING);
  }

  private static Patience forComputing(Duration most) {
    return new Patience(most, most.multipliedBy(5), AFTER_INTERRUPT);
  }

  /**
   * For work that sends requests, each of which is a sign of life: more than twice as long as one
   * request and one pause may take.
   *
   * @param requestTimeout the bound of one request
   */
  public static Patience forRequests(Duration requestTimeout) {
    return new Patience(
        FOR_COMPUTING, requestTimeout.plus(LONGEST_PAUSE).multipliedBy(2), AFTER_INTERRUPT);
  }

  /** How long it may be silent before anybody looks closer, which costs something. */
  Duration silence() {
    return least(computing.dividedBy(10), waiting.dividedBy(10));
  }

  /** Less processor time than this, since it was looked at, is next to none. */
  Duration nextToNone() {
    return computing.dividedBy(100);
  }

  /** How often to look. */
  public Duration tick() {
    return least(least(silence(), afterInterrupt).dividedBy(4), Duration.ofSeconds(1));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
