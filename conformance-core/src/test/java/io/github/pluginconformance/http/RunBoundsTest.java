package io.github.pluginconformance.http;

import static io.github.pluginconformance.testing.ScriptedServer.hold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What bounds a whole run, and how it ends. */
@Timeout(60)
class RunBoundsTest {

  @Test
  void sends_no_more_than_the_budget_and_says_so() {
    Limits three = new Limits(Duration.ofSeconds(5), 3, Duration.ofMinutes(1), 4);
    try (ScriptedServer server = ScriptedServer.json("{}");
        Fetcher fetcher = TestFetchers.to(server.uri("/"), three, new Redactor())) {
      List<Exchange> exchanges = fetcher.sendAll(Collections.nCopies(5, get(server)));

      assertThat(exchanges)
          .extracting(e -> e.failed().map(Failure::kind))
          .containsExactly(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(FailureKind.REQUEST_BUDGET),
              Optional.of(FailureKind.REQUEST_BUDGET));
      assertThat(server.requests()).hasSize(3);
      assertThat(exchanges.get(3).wasSent()).isFalse();
    }
  }

  @Test
  void ends_a_request_when_the_time_of_the_run_is_over() {
    Limits brief = new Limits(Duration.ofSeconds(50), 10, Duration.ofMillis(300), 4);
    try (ScriptedServer server = ScriptedServer.playing((request, socket) -> hold(socket));
        Fetcher fetcher = TestFetchers.to(server.uri("/"), brief, new Redactor())) {
      assertThat(fetcher.send(get(server)).failure().kind()).isEqualTo(FailureKind.RUN_TIMEOUT);
      assertThat(fetcher.send(get(server)).failure().kind()).isEqualTo(FailureKind.RUN_TIMEOUT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void stops_reading_when_the_bytes_of_the_run_are_used_up() {
    try (ScriptedServer server = ScriptedServer.json("x".repeat(99_000));
        Fetcher fetcher = TestFetchers.to(server)) {
      List<Exchange> exchanges = fetcher.sendAll(Collections.nCopies(102, get(server)));

      assertThat(exchanges).allMatch(Exchange::isComplete);
      assertThat(fetcher.send(get(server)).failure().kind()).isEqualTo(FailureKind.RUN_BYTES);
    }
  }

  @Test
  void obeys_an_interrupt_and_keeps_it() throws Exception {
    Limits patient = new Limits(Duration.ofSeconds(50), 10, Duration.ofMinutes(1), 4);
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (ScriptedServer server = ScriptedServer.playing((request, socket) -> hold(socket));
        Fetcher fetcher = TestFetchers.to(server.uri("/"), patient, new Redactor())) {
      Future<?> done =
          caller.submit(
              () -> {
                Exchange single = fetcher.send(get(server));
                assertThat(single.failure().kind()).isEqualTo(FailureKind.INTERRUPTED);
                assertThat(Thread.interrupted()).isTrue();
              });
      interruptOnce(server, 1, caller);
      done.get(15, TimeUnit.SECONDS);
    }
  }

  private static void interruptOnce(ScriptedServer server, int requests, ExecutorService caller) {
    await().until(() -> server.requests().size() >= requests);
    caller.shutdownNow();
  }

  @Test
  void obeys_an_interrupt_while_several_are_under_way() throws Exception {
    Limits patient = new Limits(Duration.ofSeconds(50), 10, Duration.ofMinutes(1), 2);
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (ScriptedServer server = ScriptedServer.playing((request, socket) -> hold(socket));
        Fetcher fetcher = TestFetchers.to(server.uri("/"), patient, new Redactor())) {
      Future<?> done =
          caller.submit(
              () -> {
                List<Exchange> all = fetcher.sendAll(Collections.nCopies(4, get(server)));
                assertThat(all)
                    .allMatch(e -> e.failure().kind() == FailureKind.INTERRUPTED)
                    .extracting(Exchange::wasSent)
                    .containsExactly(true, true, false, false);
                assertThat(Thread.interrupted()).isTrue();
              });
      interruptOnce(server, 2, caller);
      done.get(15, TimeUnit.SECONDS);
    }
  }

  @Test
  void leaves_no_thread_behind() {
    try (ScriptedServer server = ScriptedServer.json("{}");
        Fetcher fetcher = TestFetchers.to(server)) {
      fetcher.sendAll(Collections.nCopies(8, get(server)));
      assertThat(ourThreads()).isPositive();
      fetcher.close();

      await().untilAsserted(() -> assertThat(ourThreads()).isZero());
      assertThat(fetcher.send(get(server)).failure().kind()).isEqualTo(FailureKind.INTERRUPTED);
    }
  }

  private static long ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("conformance-"))
        .count();
  }

  @Test
  void waits_for_a_plugin_that_is_still_starting() throws Exception {
    ScriptedServer first = ScriptedServer.json("{}");
    int port = first.port();
    first.close();
    URI uri = URI.create("http://127.0.0.1:" + port + "/");
    try (Fetcher fetcher = TestFetchers.to(uri)) {
      Request request = Request.get(uri, Kind.MANIFEST, "wait for the plugin");

      Exchange never = Startup.await(fetcher, request, Duration.ZERO);
      assertThat(never.failure().kind()).isEqualTo(FailureKind.CONNECT_REFUSED);
      assertThat(never.id()).isEqualTo(1);

      CompletableFuture<Exchange> waiting =
          CompletableFuture.supplyAsync(
              () -> Startup.await(fetcher, request, Duration.ofSeconds(10)));
      await().until(() -> fetcher.journal().size() >= 2);
      try (ScriptedServer late =
          ScriptedServer.playingOn(
              new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1")),
              "http",
              (r, socket) -> ScriptedServer.write(socket, ScriptedServer.response(404, "", "")))) {
        assertThat(waiting.get(15, TimeUnit.SECONDS).answered(404)).isTrue();
        assertThat(late.requests()).hasSize(1);
      }
    }
  }

  private static Request get(ScriptedServer server) {
    return Request.get(server.uri("/"), Kind.ANSWER, "any");
  }
}
