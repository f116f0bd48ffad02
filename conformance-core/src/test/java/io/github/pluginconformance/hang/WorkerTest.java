package io.github.pluginconformance.hang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {

  private static final Patience COMPUTING =
      new Patience(Duration.ofMillis(300), Duration.ofHours(1), Duration.ofMillis(300));
  private static final Patience WAITING =
      new Patience(Duration.ofHours(1), Duration.ofMillis(300), Duration.ofMillis(300));
  private static final Patience LONG =
      new Patience(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(300));

  private final Worker worker = new Worker("worker under test");
  private volatile boolean ended;

  @AfterEach
  void end() {
    ended = true;
    worker.close();
    Thread.interrupted();
  }

  @Test
  void should_hand_over_what_the_work_has_made_or_thrown() throws Exception {
    assertThat(worker.call(() -> "made", LONG, SignsOfLife.NONE)).isEqualTo("made");
    assertThatThrownBy(
            () ->
                worker.call(
                    () -> {
                      throw new StackOverflowError();
                    },
                    LONG,
                    SignsOfLife.NONE))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void should_go_on_in_another_thread_when_the_work_loops() throws Exception {
    assertThatThrownBy(() -> worker.call(this::loop, COMPUTING, SignsOfLife.NONE))
        .isInstanceOf(HangException.class)
        .hasMessageContaining("300 ms of processor time at hang.WorkerTest.loop");

    assertThat(worker.call(() -> "next", LONG, SignsOfLife.NONE)).isEqualTo("next");
  }

  @Test
  void should_give_up_what_waits_for_ever() {
    assertThatThrownBy(() -> worker.call(this::waitForEver, WAITING, SignsOfLife.NONE))
        .isInstanceOf(HangException.class)
        .hasMessageContaining("did nothing for 300 ms at hang.WorkerTest.waitForEver");
  }

  @Test
  void should_not_give_up_what_has_just_shown_a_sign() throws Exception {
    CountDownLatch refused = new CountDownLatch(2);
    SignsOfLife alive =
        new SignsOfLife() {
          @Override
          public long count() {
            return 0;
          }

          @Override
          public boolean giveUp(Thread thread, long seen) {
            refused.countDown();
            return false;
          }
        };

    String made =
        worker.call(
            () -> {
              refused.await();
              return "made";
            },
            WAITING,
            alive);

    assertThat(made).isEqualTo("made");
  }

  @Test
  void should_tell_the_work_that_its_caller_was_interrupted_and_keep_that() throws Exception {
    Thread.currentThread().interrupt();

    boolean told =
        worker.call(() -> Thread.currentThread().isInterrupted(), LONG, SignsOfLife.NONE);

    assertThat(told).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void should_give_up_what_goes_on_after_an_interrupt() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> worker.call(this::loop, LONG, SignsOfLife.NONE))
        .isInstanceOf(HangException.class)
        .hasMessageContaining("after the run was stopped at hang.WorkerTest.loop");
  }

  private Object loop() {
    while (!ended) {
      Thread.onSpinWait();
    }
    return "";
  }

  private Object waitForEver() {
    while (!ended) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return "";
  }
}
