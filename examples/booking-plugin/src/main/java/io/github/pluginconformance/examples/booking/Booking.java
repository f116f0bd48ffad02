package io.github.pluginconformance.examples.booking;

/**
 * A table that is booked.
 *
 * @param date an ISO 8601 date
 */
public record Booking(long id, String date, int people) {}
