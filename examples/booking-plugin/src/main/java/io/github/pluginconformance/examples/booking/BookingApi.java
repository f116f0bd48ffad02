package io.github.pluginconformance.examples.booking;

import java.io.IOException;
import java.util.Map;

/** The operations of the plugin, as {@code openapi.yaml} describes them. */
public class BookingApi {

  private final String publicUrl;
  private final Bookings bookings;
  private final Orders orders;

  public BookingApi(String publicUrl, Bookings bookings, Orders orders) {
    this.publicUrl = publicUrl;
    this.bookings = bookings;
    this.orders = orders;
  }

  /** Answers a request for {@code /bookings}. */
  public BookingReply bookings(
      String method, String username, Map<String, String> query, byte[] body) throws IOException {
    return switch (method) {
      case "GET" -> BookingReply.json(200, Map.of("bookings", bookings.list(username)));
      case "POST" -> answered(() -> book(username, Input.of(body)));
      case "DELETE" -> booking(username, query.getOrDefault("booking_id", ""), isPreview(query));
      default -> BookingReply.problem(405, method + " is not offered here");
    };
  }

  private BookingReply booking(String username, String bookingId, boolean previewOnly) {
    if (!bookingId.matches("[1-9][0-9]{0,17}")) {
      return BookingReply.problem(400, "booking_id: a positive whole number");
    }
    return bookings
        .find(username, Long.parseLong(bookingId))
        .map(booking -> cancel(username, booking, previewOnly))
        .orElse(BookingReply.problem(404, "there is no booking " + bookingId));
  }

  private static boolean isPreview(Map<String, String> query) {
    return "true".equals(query.get("preview_only"));
  }

  /** Answers a request for {@code /orders}. */
  public BookingReply orders(String method, String username, byte[] body) throws IOException {
    return switch (method) {
      case "GET" -> BookingReply.json(200, Map.of("orders", orders.list(username)));
      case "POST" -> answered(() -> draft(username, Input.of(body)));
      default -> BookingReply.problem(405, method + " is not offered here");
    };
  }

  // tag::token[]
  private BookingReply book(String username, Input input) throws Input.Refused {
    String date = input.date("date");
    int people = input.number("people");
    if (!input.has("confirmation_token")) {
      String token = bookings.ask(username, date, people);
      String summary = "A table for " + people + " on " + date;
      return BookingReply.json(200, Map.of("confirmation_token", token, "summary", summary));
    }
    return bookings
        .confirm(input.text("confirmation_token"), username, date, people)
        .map(booking -> BookingReply.json(201, booking))
        .orElse(
            BookingReply.problem(
                409, "this token does not confirm this booking; ask the user again"));
  }

  // end::token[]

  // tag::preview[]
  private BookingReply cancel(String username, Booking booking, boolean previewOnly) {
    if (!previewOnly) {
      bookings.cancel(username, booking.id());
    }
    String what = "the table for " + booking.people() + " on " + booking.date();
    String summary = previewOnly ? "This would cancel " + what : "Cancelled " + what;
    return BookingReply.json(200, Map.of("cancelled", !previewOnly, "summary", summary));
  }

  // end::preview[]

  // tag::draft-link[]
  private BookingReply draft(String username, Input input) throws Input.Refused {
    String dish = input.text("dish");
    int portions = input.number("portions");
    String link = publicUrl + "/drafts/" + orders.draft(username, dish, portions);
    return BookingReply.json(200, Map.of("url", link, "summary", portions + " x " + dish));
  }

  // end::draft-link[]

  private static BookingReply answered(Answer answer) throws IOException {
    try {
      return answer.reply();
    } catch (Input.Refused refused) {
      return BookingReply.problem(400, refused.getMessage());
    }
  }

  /** An answer to input that may be refused. */
  private interface Answer {
    BookingReply reply() throws IOException, Input.Refused;
  }
}
