package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Tells a time whose zone was lost from one that was changed on purpose: it is off by just the
 * offset that it was sent with, once or twice.
 */
final class ZoneShift {

  private ZoneShift() {}

  /**
   * Whether both are times with a zone, and one is the other with its offset dropped or doubled.
   */
  static boolean isBetween(JsonNode sent, JsonNode shown) {
    Optional<OffsetDateTime> one = time(sent);
    Optional<OffsetDateTime> other = time(shown);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    long offset = one.get().getOffset().getTotalSeconds() / 60L;
    long shift = Math.abs(Duration.between(minutes(one.get()), minutes(other.get())).toMinutes());
    return offset != 0 && (shift == Math.abs(offset) || shift == 2 * Math.abs(offset));
  }

  private static OffsetDateTime minutes(OffsetDateTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Optional<OffsetDateTime> time(JsonNode value) {
    try {
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.textValue()))
          : Optional.empty();
    } catch (DateTimeException noTimeWithZone) {
      return Optional.empty();
    }
  }
}
