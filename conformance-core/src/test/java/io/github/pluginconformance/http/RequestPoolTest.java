package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of ours: none keeps a JVM alive, none is left, and a stop reaches them. */
@Timeout(60)
class RequestPoolTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 20).boxed().toList();

  @Test
  void works_in_threads_that_do_not_keep_the_jvm_alive() {
    try (RequestPool pool = new RequestPool(0)) {
      List<String> names =
          pool.map(
              ITEMS,
              (item, cancelled) -> {
                assertThat(Thread.currentThread().isDaemon()).isTrue();
                return Thread.currentThread().getName() + item;
              });

      assertThat(names).isEqualTo(ITEMS.stream().map(item -> "conformance-fetch" + item).toList());
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void tells_the_open_items_when_the_caller_is_interrupted_and_keeps_the_interrupt() {
    AtomicBoolean interrupted = new AtomicBoolean();
    try (RequestPool pool = new RequestPool(2)) {
      Thread.currentThread().interrupt();
      List<Boolean> told =
          pool.map(
              List.of(1, 2),
              (item, cancelled) -> {
                await().until(cancelled::getAsBoolean);
                return cancelled.getAsBoolean();
              });
      interrupted.set(Thread.interrupted());

      assertThat(told).containsExactly(true, true);
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void passes_on_what_was_thrown() {
    try (RequestPool pool = new RequestPool(1)) {
      assertThatThrownBy(
              () ->
                  pool.map(
                      List.of(1),
                      (item, cancelled) -> {
                        throw new IllegalArgumentException("our own fault");
                      }))
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ends_its_threads_when_it_is_closed() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService threads = Executors.newSingleThreadExecutor(Daemons.named("under test"));
    threads.execute(
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException told) {
            ended.set(true);
          }
        });
    await().until(() -> begun.getCount() == 0);
    Daemons.end(threads);

    assertThat(ended).isTrue();
    assertThat(threads.isTerminated()).isTrue();
  }

  @Test
  void keeps_an_interrupt_that_comes_while_threads_end() {
    ExecutorService threads = Executors.newSingleThreadExecutor(Daemons.named("under test"));
    CountDownLatch released = new CountDownLatch(1);
    threads.execute(
        () -> {
          while (released.getCount() > 0) {
            Thread.onSpinWait();
          }
        });
    Thread.currentThread().interrupt();
    Daemons.end(threads);
    released.countDown();

    assertThat(Thread.interrupted()).isTrue();
  }
}
