package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.Set;

/**
 * The words by which the meaning of an operation is guessed, in English and in lower case. Nothing
 * but data: {@code meaning} reads them.
 */
public final class DeedLexicon {

  /** Verbs that only look. */
  public static final Set<String> READING =
      words(
          """
          get list read fetch search query find lookup look retrieve show browse view describe
          count calculate compute convert translate check validate verify compare estimate
          recommend suggest analyze analyse summarize summarise explain ask match filter explore
          discover return provide download inspect preview quote predict forecast rank parse
          extract
          """);

  /**
   * Those of them that may as well do something to the thing that they are asked for: to mark a
   * message as read, to return a book, to verify a user, to count goods in.
   */
  public static final Set<String> READING_OR_DOING =
      words(
          """
          ask check convert count describe download estimate extract forecast match provide quote
          rank read recommend return show suggest translate validate verify view
          """);

  public static final Set<String> CREATING =
      words(
          """
          create add insert register save store upload append new write
          """);

  /** As often nouns as verbs, like all sets of this kind: they count only before something else. */
  public static final Set<String> CREATING_OR_NOUN =
      words(
          """
          book order reserve post record schedule submit draft
          """);

  public static final Set<String> CHANGING =
      words(
          """
          update modify edit replace rename change move enable disable toggle complete approve
          reject assign merge patch finish restore undo redo revert activate deactivate suspend
          promote demote ban unban reopen unarchive increment decrement overwrite undelete recover
          untrash reinstate
          """);

  public static final Set<String> CHANGING_OR_NOUN =
      words(
          """
          set mark put archive pause
          """);

  /** Verbs that bring back what was deleted, and that nothing else can be asked for. */
  public static final Set<String> RESTORING =
      words(
          """
          restore undelete recover untrash reinstate
          """);

  public static final Set<String> DELETING =
      words(
          """
          delete remove purge clear erase wipe destroy drop reset cancel revoke flush prune
          """);

  /** Verbs that do something in the world. */
  public static final Set<String> ACTING =
      words(
          """
          send pay buy purchase execute trigger notify publish subscribe unsubscribe refund
          transfer invite deploy restart shutdown logout email dispatch checkout checkin confirm
          """);

  public static final Set<String> ACTING_OR_NOUN =
      words(
          """
          run start stop call charge share play message generate make place turn switch
          """);

  /** What makes something without keeping it, where the method promises to change nothing. */
  public static final Set<String> GENERATING =
      words(
          """
          generate make render compute draw compose produce
          """);

  /** Verbs of making and doing that may mean that something is worked out. */
  public static final Set<String> WORKING_OUT =
      words(
          """
          create execute run build evaluate
          """);

  /** What is worked out and given, and kept nowhere. */
  public static final Set<String> COMPUTED =
      words(
          """
          barcode calculation chart computation diagram expression formula plot swatch thumbnail
          """);

  /** What stands before a code that is a picture. */
  public static final Set<String> DRAWN_CODES =
      words(
          """
          bar qr
          """);

  /** What ends a name that begins with its resource: {@code move_list}. */
  public static final Set<String> ENDS_OF_READS =
      words(
          """
          list retrieve read get fetch search show view find query
          """);

  /** Parts of names that are no part of what is done. */
  public static final Set<String> CONTROLLERS =
      words(
          """
          api controller endpoint handler resource service
          """);

  /** Names of parameters that say what is to be done. */
  public static final Set<String> ACTION_PARAMETERS =
      words(
          """
          action act cmd command do function method op operation
          """);

  /** What may stand between "adds" and what is added up. */
  public static final Set<String> HOW_MANY =
      words(
          """
          a all any list many of several some the three two up
          """);

  /** What is added up. */
  public static final Set<String> SUMMANDS =
      words(
          """
          numbers integers decimals floats operands summands vectors
          """);

  /** To check out or to count up is not to read. */
  public static final Set<String> GOING_ON =
      words(
          """
          check count
          """);

  /** What joins one deed to another. */
  public static final Set<String> GOING_ON_TO =
      words(
          """
          or and then
          """);

  public static final Set<String> DIRECTIONS =
      words(
          """
          in out up down off
          """);

  /** What stands after a verb. */
  public static final Set<String> ARTICLES =
      words(
          """
          a an the all one new
          """);

  /** What begins a sentence about what somebody can do. */
  public static final Set<String> ENABLING =
      words(
          """
          enable allow let help permit
          """);

  public static final Set<String> ENABLING_WITHOUT_TO =
      words(
          """
          let help
          """);

  /** Who can do it. */
  public static final Set<String> WHOM =
      words(
          """
          a an the your our all user users you people customer customers client clients
          developer developers anyone anybody everyone them us chatgpt model
          """);

  /** What stands before a noun and is no verb where nothing else says that something is made. */
  public static final Set<String> ADJECTIVES =
      words(
          """
          new
          """);

  /** Verbs that ask for a confirmation to be declared. */
  public static final Set<String> DECLARED_ACTS =
      words(
          """
          create add insert delete remove purge erase wipe destroy send pay purchase buy refund
          transfer cancel reserve publish invite unsubscribe write overwrite replace upload
          """);

  public static final Set<String> DECLARED_ACTS_OR_NOUN =
      words(
          """
          book order charge email post update
          """);

  /** What follows a noun rather than a verb: {@code order status}. */
  public static final Set<String> NOT_AN_OBJECT =
      words(
          """
          by for from of in on status details history list info search get lookup find template
          data recommendations
          """);

  /** Verbs that are nouns as often where a method promises to change nothing: {@code /transfer}. */
  public static final Set<String> NOUNS_TOO =
      words(
          """
          add book order reserve post record schedule submit draft run start stop call charge share
          play message place turn switch transfer checkout checkin drop reset change move register
          insert store merge patch deploy buy purchase email set mark put archive pause update
          dispatch trigger invite
          """);

  /** What ends the name of something that is known: {@code sharePrice, order_history}. */
  public static final Set<String> HEADS_OF_NOUNS =
      words(
          """
          status state details detail history list lists info information search template data
          recommendations price prices rate rates time times date dates window windows signal
          signals size sizes log logs policy policies count counts number numbers station stations
          notes note options ons types type code codes results result quote quotes statistics stats
          summary overview report reports schedule schedules calendar
          """);

  /** What follows a noun in the plural: {@code Moves of a player}. */
  public static final Set<String> BEHIND_NOUNS =
      words(
          """
          of in for by from at on with within near nearby and or that which to
          as into using showing
          """);

  /** What cannot be undone by calling the plugin again. */
  public static final Set<String> WORLDLY =
      words(
          """
          send pay purchase buy refund transfer reserve book order charge email
          """);

  private DeedLexicon() {}
}
