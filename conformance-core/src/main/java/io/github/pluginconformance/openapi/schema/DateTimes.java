package io.github.pluginconformance.openapi.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times by RFC 3339, section 5.6. */
final class DateTimes {

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");
  private static final int DATE_LENGTH = 10;
  private static final int MINUTES = 60;
  private static final int DAY = 24 * MINUTES;

  private DateTimes() {}

  static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches() && exists(date);
  }

  private static boolean exists(Matcher date) {
    try {
      LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** An offset of {@code -00:00} says that the local one is not known (section 4.3). */
  static boolean isTime(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || number(time, 1) > 23 || number(time, 2) > 59) {
      return false;
    }
    int offset = time.group(4) == null ? 0 : number(time, 5) * MINUTES + number(time, 6);
    boolean offsetExists = time.group(4) == null || number(time, 5) <= 23 && number(time, 6) <= 59;
    int seconds = number(time, 3);
    return offsetExists && (seconds <= 59 || seconds == 60 && isLastMinute(time, offset));
  }

  /** Leap seconds are inserted before midnight of UTC (section 5.7). */
  private static boolean isLastMinute(Matcher time, int offset) {
    int local = number(time, 1) * MINUTES + number(time, 2);
    int utc = "-".equals(time.group(4)) ? local + offset : local - offset;
    return Math.floorMod(utc, DAY) == DAY - 1;
  }

  static boolean isDateTime(String text) {
    return text.length() > DATE_LENGTH
        && (text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == 't')
        && isDate(text.substring(0, DATE_LENGTH))
        && isTime(text.substring(DATE_LENGTH + 1));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
