package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import io.github.pluginconformance.openapi.model.Direction;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The state of judging one value: how much work was done, and what is being judged right now. */
final class Evaluation extends ExecutionContext {

  static final int MOST_STEPS = 200_000;
  private static final int DEEPEST = 700;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final int STEPS_BETWEEN_LOOKS = 256;

  private final Direction direction;
  private final Set<String> active = new HashSet<>();
  private final long start = System.nanoTime();
  private int steps;
  private int depth;

  Evaluation(Direction direction) {
    super(
        ExecutionConfig.builder()
            .readOnly(direction == Direction.REQUEST)
            .writeOnly(direction == Direction.RESPONSE)
            .formatAssertionsEnabled(true)
            .build());
    this.direction = direction;
  }

  Direction direction() {
    return direction;
  }

  /**
   * Counts a reference that is followed. Only references can make a small schema a large amount of
   * work.
   */
  void enter() {
    steps++;
    depth++;
    if (steps > MOST_STEPS || depth > DEEPEST || isLate()) {
      throw new LimitReachedException(
          "limit.schema-cost",
          "judging takes more than " + MOST_STEPS + " steps or 3 s, or never ends");
    }
  }

  private boolean isLate() {
    return steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() - start > MOST_NANOS;
  }

  void leave() {
    depth--;
  }

  /** Notes that a choice is being followed for a place in the value. Whether it was not already. */
  boolean begin(String choice) {
    return active.add(choice);
  }

  void end(String choice) {
    active.remove(choice);
  }
}
