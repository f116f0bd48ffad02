package io.github.pluginconformance.safety;

import static io.github.pluginconformance.safety.Api.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
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
          + " {'id': {'type': 'integer'}, 'place': {'type': 'string'},"
          + " 'seats_left': {'type': 'integer'}}}}";
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

  /** What a call takes of the tables. */
  private enum Taking {
    /** A table, for as long as the booking stands. */
    FOR_A_WHILE,
    /** A table. */
    FOR_GOOD,
    /** A seat of a table. */
    A_SEAT
  }

  @TempDir Path reports;

  private final Kept tables =
      Kept.of(
          "{'id': 1, 'place': 'window', 'seats_left': 40}",
          "{'id': 2, 'place': 'garden', 'seats_left': 40}",
          "{'id': 3, 'place': 'bar', 'seats_left': 40}");
  private final Kept bookings = Kept.of("{'id': 7, 'guest': 'Kaj'}");

  /** Tables that stand in no list while somebody has them, by the booking that has them. */
  private final Map<String, Kept.Thing> held = new HashMap<>();

  private synchronized Answer answer(String method, Taking taking, Asked asked) {
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
    if (asked.method().equals(method) && tables.all().size() - held.size() > 1) {
      take(Integer.toString(id), taking);
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

  private void take(String booking, Taking taking) {
    Kept.Thing free = tables.all(table -> !held.containsValue(table)).get(0);
    switch (taking) {
      case FOR_A_WHILE -> held.put(booking, free);
      case FOR_GOOD -> tables.remove(free);
      case A_SEAT ->
          tables.change(
              free, "seats_left", IntNode.valueOf(free.value("seats_left").intValue() - 1));
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, POST /bookings", "PUT, PUT /bookings/{id}"})
  void should_find_a_call_that_takes_away_things_of_another_kind(String method, String subject) {
    try (DataPlugin plugin = new DataPlugin(API, asked -> answer(method, Taking.FOR_GOOD, asked))) {
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
    JsonNode before = tables.list();
    JsonNode booked = bookings.list();
    try (DataPlugin plugin =
        new DataPlugin(API, asked -> answer("POST", Taking.FOR_A_WHILE, asked))) {
      Report report = Runs.of(plugin, reports);

      assertThat(tables.list(table -> !held.containsValue(table))).isEqualTo(before);
      assertThat(bookings.list()).isEqualTo(booked);
      assertThat(report.run().lost()).isEmpty();
      assertThat(findings(report)).isEmpty();
    }
  }

  @Test
  void should_warn_of_seats_that_are_not_given_back() {
    try (DataPlugin plugin = new DataPlugin(API, asked -> answer("POST", Taking.A_SEAT, asked))) {
      Report report = Runs.of(plugin, reports);

      int left = tables.all().get(0).value("seats_left").intValue();
      assertThat(left).isLessThan(40);
      assertThat(report.run().lost())
          .singleElement()
          .asString()
          .contains("seats_left from 40 to " + left);
      assertThat(findings(report))
          .extracting(FindingInfo::level, FindingInfo::subject)
          .containsExactly(tuple("warning", "GET /tables"));
    }
  }

  private static List<FindingInfo> findings(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().equals(ID))
        .flatMap(rule -> rule.findings().stream())
        .toList();
  }
}
