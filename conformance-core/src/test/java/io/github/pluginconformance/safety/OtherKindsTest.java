package io.github.pluginconformance.safety;

import static io.github.pluginconformance.safety.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.DataPlugin.Asked;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call does to things of another kind than its own. */
class OtherKindsTest {

  private static final String ID = "operation/delete-then-gone";
  private static final String BOOKING =
      "{'type': 'object', 'required': ['id', 'guest'], 'properties': {'id': {'type': 'integer'},"
          + " 'guest': {'type': 'string', 'minLength': 1}}}";
  private static final String TABLES =
      "{'type': 'array', 'items': {'type': 'object', 'required': ['id', 'place'], 'properties':"
          + " {'id': {'type': 'integer'}, 'place': {'type': 'string'}}}}";
  private static final Api API =
      Api.of(
          op("GET /tables", "listTables", "List the free tables").answering("200", TABLES),
          op("GET /bookings", "listBookings", "List all bookings")
              .answering("200", "{'type': 'array', 'items': " + BOOKING + "}"),
          op("POST /bookings", "createBooking", "Book a table", "body guest!")
              .answering("201", BOOKING),
          op("GET /bookings/{id}", "getBooking", "Get a booking", "path id:integer")
              .answering("200", BOOKING),
          op(
                  "PUT /bookings/{id}",
                  "updateBooking",
                  "Update a booking",
                  "path id:integer",
                  "body guest!")
              .answering("200", BOOKING),
          op("DELETE /bookings/{id}", "deleteBooking", "Cancel a booking", "path id:integer")
              .answering("204", null));

  @TempDir Path reports;

  private final Kept tables =
      Kept.of(
          "{'id': 1, 'place': 'window'}",
          "{'id': 2, 'place': 'garden'}",
          "{'id': 3, 'place': 'bar'}");
  private final Kept bookings = Kept.of("{'id': 7, 'guest': 'Kaj'}");

  /** Tables that stand in no list while somebody has them, by the booking that has them. */
  private final Map<String, Kept.Thing> held = new HashMap<>();

  private synchronized Answer answer(String taking, boolean givesBack, Asked asked) {
    if (asked.path().equals("/tables")) {
      return Answer.of(200, tables.list(table -> !held.containsValue(table)));
    }
    if (asked.path().equals("/bookings") && asked.method().equals("GET")) {
      return Answer.of(200, bookings.list());
    }
    Optional<Kept.Thing> found = bookings.with("id", asked.last());
    boolean adds = asked.is("POST /bookings");
    if (!adds && found.isEmpty()) {
      return asked.last().matches("\\d+")
          ? Answer.refused(404, "There is no such booking")
          : Answer.refused(400, "id: a number is wanted");
    }
    if (asked.method().equals("GET")) {
      return Answer.of(200, found.orElseThrow().json());
    }
    boolean removes = asked.method().equals("DELETE");
    String guest = removes ? "none" : asked.text("guest");
    if (guest == null || guest.isBlank()) {
      return Answer.refused(400, "guest: a text is wanted");
    }
    int id = adds ? bookings.nextId() : Integer.parseInt(asked.last());
    if (asked.method().equals(taking) && tables.all().size() - held.size() > 1) {
      take(Integer.toString(id), givesBack);
    }
    if (removes) {
      bookings.remove(found.orElseThrow());
      held.remove(Integer.toString(id));
      return Answer.of(204, MissingNode.getInstance());
    }
    if (adds) {
      ObjectNode made = Kept.object().put("id", id).put("guest", guest);
      return Answer.of(201, bookings.add(made).json());
    }
    bookings.change(found.orElseThrow(), "guest", asked.body().get("guest"));
    return Answer.of(200, found.orElseThrow().json());
  }

  /** A table leaves the list, for as long as the booking stands or for good. */
  private void take(String booking, boolean givesBack) {
    Kept.Thing free = tables.all(table -> !held.containsValue(table)).get(0);
    if (givesBack) {
      held.put(booking, free);
    } else {
      tables.remove(free);
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, POST /bookings", "PUT, PUT /bookings/{id}"})
  void should_find_a_call_that_takes_away_things_of_another_kind(String method, String subject) {
    try (DataPlugin plugin = new DataPlugin(API, asked -> answer(method, false, asked))) {
      Report report = Runs.of(plugin, reports);

      assertThat(tables.harmed()).isNotEmpty();
      assertThat(report.passed()).isFalse();
      assertThat(report.run().lost()).hasSameSizeAs(tables.harmed());
      assertThat(findings(report))
          .filteredOn(finding -> finding.level().equals("error"))
          .extracting(finding -> finding.subject())
          .contains(subject);
    }
  }

  @Test
  void should_accept_tables_that_are_free_again_with_the_last_booking() {
    try (DataPlugin plugin = new DataPlugin(API, asked -> answer("POST", true, asked))) {
      Report report = Runs.of(plugin, reports);

      assertThat(tables.list()).hasSize(3);
      assertThat(bookings.list()).hasSize(1);
      assertThat(report.run().lost()).isEmpty();
      assertThat(findings(report)).isEmpty();
    }
  }

  private static List<FindingInfo> findings(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().equals(ID))
        .flatMap(rule -> rule.findings().stream())
        .toList();
  }
}
