package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.Set;

/**
 * The names by which lists are asked for a range, and for an order; in lower case. Nothing but
 * data.
 */
public final class RangeLexicon {

  /** Words in the names of parameters that say where a range of time begins. */
  public static final Set<String> BEGINS =
      words(
          """
          from since after start begin gte gt min earliest
          """);

  /** Words in the names of parameters that say where a range of time ends. */
  public static final Set<String> ENDS =
      words(
          """
          to until till before end lte lt max latest
          """);

  /** Words in the names of parameters that say how little there may be of something. */
  public static final Set<String> LEAST =
      words(
          """
          min minimum gte
          """);

  /** Words in the names of parameters that say how much there may be of something. */
  public static final Set<String> MOST =
      words(
          """
          max maximum lte
          """);

  /** Words in the names of what happens again and again, whenever it began. */
  public static final Set<String> AGAIN =
      words(
          """
          recurrence recurring recurs repeat repeats repeating rrule rule frequency interval schedule
          """);

  /** Parameters that say by what a list is sorted, or which way. */
  public static final Set<String> SORTS =
      words(
          """
          sort sortby order orderby ordering sortorder sortdirection sortdir direction dir
          """);

  /** Values that ask for the least first. */
  public static final Set<String> UPWARD =
      words(
          """
          asc ascending
          """);

  /** Values that ask for the greatest first. */
  public static final Set<String> DOWNWARD =
      words(
          """
          desc descending
          """);

  private RangeLexicon() {}
}
