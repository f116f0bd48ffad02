package io.github.pluginconformance.safety;

import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.DataPlugin.Asked;
import io.github.pluginconformance.safety.Plugins.Made;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes a moment before and after what it does, so that a caller can be killed in between. */
final class SlowPlugin implements DataPlugin.Handler {

  private static final int MOST_MILLIS = 4;

  private final Made made;
  private final Random random;
  private final AtomicInteger asked = new AtomicInteger();

  SlowPlugin(Made made, Random random) {
    this.made = made;
    this.random = random;
  }

  /** How many requests have come. */
  int asked() {
    return asked.get();
  }

  @Override
  public Answer answer(Asked one) {
    asked.incrementAndGet();
    pause(random.nextInt(MOST_MILLIS));
    Answer answer = made.handler().answer(one);
    pause(random.nextInt(MOST_MILLIS));
    return answer;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
