package io.github.pluginconformance.examples.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Bookings by user name, in memory. A table is booked in two steps: ask, then confirm. */
public class Bookings {

  private final Map<String, List<Booking>> booked = new TreeMap<>();
  private final Map<String, Wish> asked = new HashMap<>();
  private long lastId;

  /** The bookings of a user, oldest first. */
  public synchronized List<Booking> list(String username) {
    return List.copyOf(booked.getOrDefault(username, List.of()));
  }

  /** One booking of a user. */
  public synchronized Optional<Booking> find(String username, long id) {
    return list(username).stream().filter(booking -> booking.id() == id).findFirst();
  }

  // tag::token[]
  /** Remembers what was asked for, and by whom, under a token that cannot be guessed. */
  public synchronized String ask(String username, String date, int people) {
    String token = UUID.randomUUID().toString();
    asked.put(token, new Wish(username, date, people));
    return token;
  }

  /** Books what was asked for under the token, and only that. The token is gone afterwards. */
  public synchronized Optional<Booking> confirm(
      String token, String username, String date, int people) {
    Wish wish = new Wish(username, date, people);
    return asked.remove(token, wish) ? Optional.of(add(username, date, people)) : Optional.empty();
  }

  // end::token[]

  /** Books without asking anybody. */
  public synchronized Booking add(String username, String date, int people) {
    lastId++;
    Booking booking = new Booking(lastId, date, people);
    booked.computeIfAbsent(username, key -> new ArrayList<>()).add(booking);
    return booking;
  }

  /** Cancels a booking. */
  public synchronized void cancel(String username, long id) {
    booked.getOrDefault(username, new ArrayList<>()).removeIf(booking -> booking.id() == id);
  }

  private record Wish(String username, String date, int people) {}
}
