package io.github.pluginconformance.meaning;

import java.util.Set;

/**
 * The names of parameters, fields and resources that say what they are for, in English and in lower
 * case; names of several words are written without separators. Nothing but data.
 */
public final class NameLexicon {

  /** Names of what identifies a resource. */
  public static final Set<String> IDS =
      Lexicon.words(
          """
          id uuid guid key slug uid ref reference code
          """);

  /** Places in a list. A number may as well be what a thing is called: an invoice's, a ticket's. */
  public static final Set<String> INDEXES =
      Lexicon.words(
          """
          idx index position
          """);

  /** Parts of a path that say nothing about the resource. */
  public static final Set<String> NEUTRAL_SEGMENTS =
      Lexicon.words(
          """
          api rest all me my v1 v2 v3 v4
          """);

  /** Words that say that a deed is done to many things at once. */
  public static final Set<String> BULK =
      Lexicon.words(
          """
          batch bulk mass multi multiple many several
          """);

  /** Words that name a thing of the same kind, as a folder does in which another one is made. */
  public static final Set<String> RELATIONS =
      Lexicon.words(
          """
          parent ancestor predecessor
          """);

  /** Names, without the id at their end, that do so as a whole. */
  public static final Set<String> RELATED =
      Lexicon.words(
          """
          inreplyto replyto duplicateof dependson
          """);

  /** What things are called by, where nothing else names them. */
  public static final Set<String> NAMES =
      Lexicon.words(
          """
          name title filename
          """);

  /** Names that do so if they end in an id. */
  public static final Set<String> RELATED_BY_ID =
      Lexicon.words(
          """
          relatedto blockedby supersedes reportsto manager supervisor previous
          """);

  /** Words that make a name one of an identifier, or of several. */
  public static final Set<String> ID_WORDS =
      Lexicon.words(
          """
          id ids uuid uuids guid guids
          """);

  /** Ends of paths that mean all that is in a cart, an account or a store. */
  public static final Set<String> ABOUT_ALL =
      Lexicon.words(
          """
          checkout closure renew renewal sync synchronize synchronise synchronization
          """);

  /** Verbs that begin something new. */
  public static final Set<String> STARTS =
      Lexicon.words(
          """
          start begin launch run generate render compute export queue schedule create new
          """);

  /** Resources that are deeds: to create one is to do something to what it names. */
  public static final Set<String> DEEDS =
      Lexicon.words(
          """
          approval cancellation cancelation charge checkout closure deletion deposit payment
          payout order purchase refund rejection removal renewal submission suspension sync
          synchronization termination transfer withdrawal
          """);

  /** Names of whose things are meant. */
  public static final Set<String> OWNERS =
      Lexicon.words(
          """
          user username userid userkey owner ownerid account accountid email useremail customer
          customerid session sessionid namespace tenant author member person client
          """);

  /** Parameters that choose a part of a list. */
  public static final Set<String> PAGING =
      Lexicon.words(
          """
          skip offset start page pagenumber pageno limit size pagesize perpage count
          """);

  /** Parameters that count pages, which begin with 1. */
  public static final Set<String> PAGES =
      Lexicon.words(
          """
          page pagenumber pageno
          """);

  /** Parameters that only an earlier answer can fill. */
  public static final Set<String> CURSORS =
      Lexicon.words(
          """
          cursor after pagetoken nexttoken nextcursor startingafter
          """);

  /** Texts that are looked for, so that any will do. */
  public static final Set<String> SEARCHES =
      Lexicon.words(
          """
          q query search searchterm keyword keywords term terms text phrase
          """);

  /** Texts that follow a convention which their schema does not tell. */
  public static final Set<String> CONVENTIONS =
      Lexicon.words(
          """
          sort sortby order orderby direction fields include expand format lang language locale
          currency country timezone tz unit units date day time since until from to start end
          before after version key apikey token filter type mode callback
          """);

  /** Texts that lead somewhere or show something, or that people have to type. */
  public static final Set<String> ADDRESSES =
      Lexicon.words(
          """
          email mail phone phonenumber url uri link website domain host image avatar icon color
          colour username user owner login password slug code zip zipcode postcode postalcode
          recipient sender channel
          """);

  /** Texts that people write in their own words. */
  public static final Set<String> PROSE =
      Lexicon.words(
          """
          description note notes comment comments summary details remarks
          """);

  /** Words by which a link says that it acts. */
  public static final Set<String> ACTING_LINKS =
      Lexicon.words(
          """
          accept approve cancel confirm deactivate decline delete destroy logout optout purge
          reject remove revoke signout unsubscribe
          """);

  /** Fields of a request that claim that the user has confirmed. */
  public static final Set<String> CONFIRMING =
      Lexicon.words(
          """
          confirm confirmed confirmation isconfirmed userconfirmed userconfirmation
          confirmedbyuser force forced approve approved userapproved consent userconsent proceed
          reallydoit iamsure acknowledge acknowledged
          """);

  /** Words of what a plugin notes about being read. */
  public static final Set<String> READ_COUNTERS =
      Lexicon.words(
          """
          view views viewed hit hits access accesses accessed visit visits visited impression
          impressions fetch fetches fetched download downloads downloaded popularity popular
          trending recent recently history requests quota usage ratelimit lookups
          """);

  /** Words that say that something was read, where a number or a time stands beside them. */
  public static final Set<String> READ_STATES =
      Lexicon.words(
          """
          read reads seen opened used
          """);

  /** Words of a mark that a read may set or take away. */
  public static final Set<String> READ_MARKS =
      Lexicon.words(
          """
          read unread seen unseen opened unopened viewed new
          """);

  /** Names of what says when or how an answer was made, or how long something has lasted. */
  public static final Set<String> CLOCKS =
      Lexicon.words(
          """
          now clock uptime elapsed age ttl took latency timestamp asof nonce etag requestid
          traceid generatedat servertime expiresin
          """);

  private NameLexicon() {}
}
