package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.ShelfServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfPluginTest {

  private static final List<String> NEVER =
      List.of("clearCache", "resetEverything", "purgeShelves");

  @Test
  void ids_of_creates_lead_to_items_inside_of_items_and_all_is_removed_again() {
    try (ShelfServer server = ShelfServer.start()) {
      String before = server.contents();

      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(run.seen().operations().stream().filter(one -> !NEVER.contains(one.operationId())))
          .as(run.story())
          .allMatch(OperationSummary::exercised);
      assertThat(server.contents()).as(run.story()).isEqualTo(before);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @Test
  void what_would_change_data_of_others_is_not_called_and_says_why() {
    try (ShelfServer server = ShelfServer.start()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests())
          .noneMatch(line -> line.contains("/cache") || line.contains("/maintenance"));
      assertThat(NEVER)
          .allSatisfy(
              id -> assertThat(run.summary(id).reason()).contains("this run did not create"));
      assertThat(server.requests())
          .filteredOn(line -> line.startsWith("DELETE") || line.startsWith("PATCH"))
          .noneMatch(line -> line.matches(".*/shelves/shelf-1(/.*)?"));
    }
  }

  @Test
  void a_read_only_run_reads_items_from_lists_and_posts_no_search() {
    try (ShelfServer server = ShelfServer.start()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).mode(Mode.READ_ONLY).build());

      assertThat(server.requests()).allMatch(line -> line.startsWith("GET "));
      assertThat(server.requests()).contains("GET /shelves/shelf-1", "GET /shelves/shelf-1/books");
      assertThat(run.summary("searchBooks").reason()).contains("readOnly: true");
    }
  }
}
