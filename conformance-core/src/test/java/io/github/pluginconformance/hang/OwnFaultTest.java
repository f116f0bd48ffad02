package io.github.pluginconformance.hang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What may be said of a fault of our own: never a text that may come from the plugin. */
class OwnFaultTest {

  @Test
  void should_name_type_and_place_without_the_message() {
    assertThat(OwnFault.describe(new IllegalStateException("of the plugin")))
        .startsWith("IllegalStateException at io.github.pluginconformance.hang.OwnFaultTest.")
        .endsWith(" (a fault of plugin-conformance itself)")
        .doesNotContain("of the plugin");
  }

  @Test
  void should_bear_a_fault_without_a_place_or_none() {
    Throwable bare = new IllegalStateException();
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(OwnFault.describe(bare))
        .isEqualTo("IllegalStateException (a fault of plugin-conformance itself)");
    assertThat(OwnFault.describe(null)).isEqualTo("unknown cause");
  }

  @Test
  void should_say_where_a_thread_is_in_our_code_and_nothing_where_it_is_elsewhere() {
    Thread waiting = new Thread(this::waitForTheEnd);
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    assertThat(OwnFault.place(waiting))
        .matches(" at hang\\.OwnFaultTest\\.waitForTheEnd, line \\d+");
    waiting.interrupt();
    assertThat(OwnFault.place(new Thread(() -> {}))).isEmpty();
  }

  private void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
