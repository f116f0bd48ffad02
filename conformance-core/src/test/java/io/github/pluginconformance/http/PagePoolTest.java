package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePoolTest {

  private static final URI PAGE = URI.create("https://plugin.example/page");
  private static final Duration QUICK = Duration.ofMillis(50);
  private static final List<Integer> ITEMS = IntStream.range(0, 48).boxed().toList();

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void should_fetch_three_times_as_many_pages_at_once_as_operations_while_they_come_quickly() {
    CyclicBarrier twelve = new CyclicBarrier(12);
    try (PagePool pool = new PagePool(4)) {
      List<Exchange> answers =
          pool.map(
              ITEMS,
              (item, cancelled) -> {
                await(twelve);
                return page(item, QUICK, null);
              });

      assertThat(answers).extracting(Exchange::id).isEqualTo(ITEMS);
    }
  }

  @Test
  void should_fetch_no_more_at_once_than_operations_when_a_page_came_slowly() {
    fetchedAfter(page(0, Duration.ofSeconds(2), null));

    assertThat(most).hasValueLessThanOrEqualTo(4);
  }

  @Test
  void should_fetch_no_more_at_once_than_operations_when_a_page_did_not_come() {
    fetchedAfter(page(0, QUICK, new Failure(FailureKind.CONNECT_REFUSED, "nothing answers")));

    assertThat(most).hasValueLessThanOrEqualTo(4);
  }

  @Test
  void should_fetch_one_after_another_when_that_was_asked_for() {
    try (PagePool pool = new PagePool(1)) {
      pool.map(ITEMS, (item, cancelled) -> counted(item));
    }

    assertThat(most).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSWER", "DOCUMENT", "MANIFEST", "OAUTH"})
  void should_take_nothing_but_pages_and_images(Kind other) {
    assertThat(PagePool.isFor(List.of(get(Kind.PAGE), get(Kind.IMAGE)))).isTrue();
    assertThat(PagePool.isFor(List.of(get(Kind.PAGE), get(other)))).isFalse();
  }

  private void fetchedAfter(Exchange first) {
    try (PagePool pool = new PagePool(4)) {
      pool.map(List.of(0), (item, cancelled) -> first);
      pool.map(ITEMS, (item, cancelled) -> counted(item));
    }
  }

  private Exchange counted(int item) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    Thread.yield();
    now.decrementAndGet();
    return page(item, QUICK, null);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }

  private static Request get(Kind kind) {
    return Request.get(PAGE, kind, "any");
  }

  private static Exchange page(int id, Duration took, @Nullable Failure failure) {
    return new Exchange(
        id,
        "a page",
        new SentRequest("GET", PAGE, PAGE, List.of(), new byte[0]),
        null,
        failure,
        took);
  }
}
