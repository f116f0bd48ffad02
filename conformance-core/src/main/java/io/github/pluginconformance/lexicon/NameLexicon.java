package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.all;
import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.Set;

/**
 * The names of parameters, fields and resources that say what they are for, in English and in lower
 * case; names of several words are written without separators. Nothing but data.
 */
public final class NameLexicon {

  /** Names of what identifies a resource. */
  public static final Set<String> IDS =
      words(
          """
          id uuid guid key slug uid ref reference code
          """);

  /** What only wraps what a body says, as JSON:API does: it names no thing by itself. */
  public static final Set<String> WRAPPERS =
      words(
          """
          data attributes payload fields properties input
          """);

  /** Places in a list. A number may as well be what a thing is called: an invoice's, a ticket's. */
  public static final Set<String> INDEXES =
      words(
          """
          idx index position
          """);

  /** Parts of a path that say nothing about the resource. */
  public static final Set<String> NEUTRAL_SEGMENTS =
      words(
          """
          api rest all me my v1 v2 v3 v4
          """);

  /** Words that say that a deed is done to many things at once. */
  public static final Set<String> BULK =
      words(
          """
          batch bulk mass multi multiple many several
          """);

  /** Words that name a thing of the same kind, as a folder does in which another one is made. */
  public static final Set<String> RELATIONS =
      words(
          """
          parent ancestor predecessor
          """);

  /** Names, without the id at their end, that do so as a whole. */
  public static final Set<String> RELATED =
      words(
          """
          inreplyto replyto duplicateof dependson
          """);

  /** Names of what is ordered, so that to ask for one value may mean all above it. */
  public static final Set<String> RANKS =
      words(
          """
          severity level priority rating rank stars size urgency importance difficulty grade
          """);

  /** Values of a filter that leave nothing out. */
  public static final Set<String> ANY_VALUES =
      words(
          """
          all any both none either every everything whatever auto default
          """);

  /** Words of a time at which something ends. */
  public static final Set<String> ENDINGS =
      words(
          """
          end ends ending ended finish finishes until till to checkout return expiry expires close
          closes deadline
          """);

  /** What things are called by, where nothing else names them. */
  public static final Set<String> NAMES =
      words(
          """
          name title filename
          """);

  /** Names that do so if they end in an id. */
  public static final Set<String> RELATED_BY_ID =
      words(
          """
          relatedto blockedby supersedes reportsto manager supervisor previous
          """);

  /** Words that make a name one of an identifier, or of several. */
  public static final Set<String> ID_WORDS =
      words(
          """
          id ids uuid uuids guid guids
          """);

  /** Ends of paths that mean all that is in a cart, an account or a store. */
  public static final Set<String> ABOUT_ALL =
      words(
          """
          checkout closure renew renewal sync synchronize synchronise synchronization
          """);

  /** Verbs that begin something new. */
  public static final Set<String> STARTS =
      words(
          """
          start begin launch run generate render compute export queue schedule create new
          """);

  /** Resources that are deeds: to create one is to do something to what it names. */
  public static final Set<String> DEEDS =
      words(
          """
          approval cancellation cancelation charge checkout closure deletion deposit payment
          payout order purchase refund rejection removal renewal submission suspension sync
          synchronization termination transfer withdrawal
          """);

  /** Names of whose things are meant. */
  public static final Set<String> OWNERS =
      words(
          """
          user username userid userkey owner ownerid account accountid email useremail customer
          customerid session sessionid namespace tenant author member person client
          """);

  /** Texts that are looked for, so that any will do: also by names that mean other things too. */
  public static final Set<String> SEARCHES =
      all(
          PageLexicon.SEARCHES,
          words(
              """
              terms text phrase
              """));

  /** Texts that follow a convention which their schema does not tell. */
  public static final Set<String> CONVENTIONS =
      words(
          """
          sort sortby order orderby direction fields include expand format lang language locale
          currency country timezone tz unit units date day time since until from to start end
          before after version key apikey token filter type mode callback
          """);

  /** Texts that lead somewhere or show something, or that people have to type. */
  public static final Set<String> ADDRESSES =
      words(
          """
          email mail phone phonenumber url uri link website domain host image avatar icon color
          colour username user owner login password slug code zip zipcode postcode postalcode
          recipient sender channel
          """);

  /** Texts that people write in their own words. */
  public static final Set<String> PROSE =
      words(
          """
          description note notes comment comments summary details remarks
          """);

  /** Words by which a link says that it acts. */
  public static final Set<String> ACTING_LINKS =
      words(
          """
          accept approve cancel confirm deactivate decline delete destroy logout optout purge
          reject remove revoke signout unsubscribe
          """);

  /** Fields of a request that claim that the user has confirmed. */
  public static final Set<String> CONFIRMING =
      words(
          """
          confirm confirmed confirmation isconfirmed userconfirmed userconfirmation
          confirmedbyuser force forced approve approved userapproved consent userconsent proceed
          reallydoit iamsure acknowledge acknowledged
          """);

  /** Words of what a plugin notes about being read. */
  public static final Set<String> READ_COUNTERS =
      words(
          """
          view views viewed hit hits access accesses accessed visit visits visited impression
          impressions fetch fetches fetched download downloads downloaded popularity popular
          trending recent recently history requests quota usage ratelimit lookups
          """);

  /** Words that say that something was read, where a number or a time stands beside them. */
  public static final Set<String> READ_STATES =
      words(
          """
          read reads seen opened used
          """);

  /** Words of a mark that a read may set or take away. */
  public static final Set<String> READ_MARKS =
      words(
          """
          read unread seen unseen opened unopened viewed new
          """);

  /** Names of what says when or how an answer was made, or how long something has lasted. */
  public static final Set<String> CLOCKS =
      words(
          """
          now clock uptime elapsed age ttl took latency timestamp asof nonce etag requestid
          traceid generatedat servertime expiresin
          """);

  /** Last words of the name of a value that names one thing. */
  public static final Set<String> NAMING_ENDS =
      words(
          """
          id ids uuid uuids guid guids key keys slug slugs uid uids ref refs reference references
          identifier identifiers pk oid handle handles
          """);

  /** Last words of numbers by which things are told apart, if they are numbers of the thing. */
  public static final Set<String> NAMING_NUMBERS =
      words(
          """
          number numbers no num nr serial code codes
          """);

  /** Words that end in the letters of an id and name nothing. */
  public static final Set<String> NO_IDS =
      words(
          """
          acid aid amid android arid asteroid avid avoid bid covid did fluid grid hid humid hybrid
          invalid kid laid lid liquid maid mid orchid overpaid paid prepaid pyramid raid rapid rid
          rigid said solid squid stupid timid unpaid valid vivid void
          """);

  /** What people and files are told apart by, if by nothing else. */
  public static final Set<String> WEAK_NAMES =
      words(
          """
          name title label username email mail login nickname alias slug path file filename phone
          mobile sku isbn iban vin account owner user member tenant namespace customer
          """);

  /** Last words that are weak names whatever stands before them. */
  public static final Set<String> WEAK_ENDS =
      words(
          """
          email username path filename
          """);

  /** Words of a header that says for whom a call is made. */
  public static final Set<String> OWNER_WORDS =
      words(
          """
          user account owner customer tenant member username email
          """);

  /** Words of a text that says why, or what besides. */
  public static final Set<String> PROSE_WORDS =
      words(
          """
          reason comment comments note notes message description text explanation remark
          """);

  /** Parts of a path that choose a form and no thing. */
  public static final Set<String> FORMS =
      words(
          """
          version apiversion format ext extension lang language locale
          """);

  /** Names by which something is set: {@code setPreference} with its {@code key}. */
  public static final Set<String> SET_BY =
      words(
          """
          name key slug code
          """);

  /** First words of an operation that sets something by its name, whether it is there or not. */
  public static final Set<String> SETTING =
      words(
          """
          set sets put puts upsert upserts define defines
          """);

  private NameLexicon() {}
}
