package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.all;
import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.Set;

/**
 * The names by which lists are asked for in parts, and by which they say that there is more; in
 * lower case, names of several words written without separators. Nothing but data.
 */
public final class PageLexicon {

  /** Parameters that count pages. */
  public static final Set<String> PAGES =
      words(
          """
          page pagenumber pageno
          """);

  /** Parameters that say how many things of a list are passed over. */
  public static final Set<String> OFFSETS =
      words(
          """
          offset skip start startindex
          """);

  /** Parameters that say how many things are wanted. */
  public static final Set<String> SIZES =
      words(
          """
          limit size pagesize perpage count maxresults top take rows n
          """);

  /** Parameters that only an earlier answer can fill. */
  public static final Set<String> CURSORS =
      words(
          """
          cursor after pagetoken nexttoken nextcursor startingafter nextpagetoken
          continuationtoken startafter
          """);

  /** Fields of an answer that lead to the next page. */
  public static final Set<String> NEXT =
      all(
          CURSORS,
          words(
              """
              next nextpage nexturl nextlink nexthref
              """));

  /** Fields of an answer that say how many things there are. */
  public static final Set<String> TOTALS =
      words(
          """
          total totalcount totalitems totalresults totalelements totalpages
          """);

  /** Parameters that say which words are looked for, and nothing else. */
  public static final Set<String> SEARCHES =
      words(
          """
          q query search searchtext searchterm keyword keywords term
          """);

  /** Parameters that choose a part of a list. */
  public static final Set<String> PARTS = all(PAGES, OFFSETS, SIZES);

  private PageLexicon() {}
}
