package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.all;
import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.Set;

/**
 * The names of fields in answers that say what their values are, in English and in lower case.
 * Nothing but data.
 */
public final class FieldLexicon {

  /** Last words of what says in which state a thing is: plugins set it themselves. */
  public static final Set<String> STATES =
      words(
          """
          status state phase stage progress version revision etag
          """);

  /** Header parameters by which a caller says that a request is a repeated one. */
  public static final Set<String> REPEAT_KEYS =
      words(
          """
          idempotencykey xidempotencykey
          """);

  /** What says on which version of a thing a change rests. */
  public static final Set<String> VERSIONS =
      words(
          """
          ifmatch etag version revision rev lockversion rowversion expectedversion baseversion
          expectedrevision
          """);

  /** Words that say that something is meant as it was before a change. */
  public static final Set<String> EARLIER =
      words(
          """
          previous before old former prior
          """);

  /** States of what goes on by itself. */
  public static final Set<String> UNDER_WAY =
      words(
          """
          queued pending running processing inprogress started starting waiting scheduled accepted
          working building
          """);

  /** Last words of what plugins set themselves, or never show. */
  public static final Set<String> PLUGINS_OWN =
      all(
          STATES,
          words(
              """
              password secret token pin count index idx position
              """));

  /** Last words of what stands beside what was sent: a state, a kind, an address, a time. */
  public static final Set<String> BESIDE_WHAT_WAS_SENT =
      all(
          STATES,
          words(
              """
              type kind object url link at on time date
              """));

  /** Last words of what a thing calls itself, rather than says about itself. */
  public static final Set<String> OWN_NAMES =
      all(
          NameLexicon.IDS,
          words(
              """
              number no name path href self
              """));

  /** Fields that tell people which thing is meant. */
  public static final Set<String> LABELS =
      words(
          """
          title text todo label subject summary email username
          """);

  /** Fields that hold a thing's own address. */
  public static final Set<String> ADDRESSES =
      words(
          """
          href self url uri link selflink
          """);

  /** Fields that tell things of one kind apart. */
  public static final Set<String> KEYS =
      words(
          """
          id _id uid uuid guid key slug href self isbn sku code number reference
          """);

  /** Last words of what is told apart by its letters and not by their case. */
  public static final Set<String> ANY_CASE =
      words(
          """
          name names tag tags label labels keyword keywords category categories city region state
          key id ref reference symbol ticker plate hashtag type kind status code codes handle
          """);

  /** What is said of a thing that is gone and still shown. */
  public static final Set<String> RETIRED =
      words(
          """
          archived deleted removed cancelled canceled trashed inactive disabled closed expired
          revoked
          """);

  /** Last words of sums of money that a plugin works out, and that are the same wherever shown. */
  public static final Set<String> AMOUNTS =
      words(
          """
          total subtotal price amount sum cost balance fee tax
          """);

  /** Fields by which an answer says that something was done. */
  public static final Set<String> OUTCOMES =
      words(
          """
          ok success status result updated changed done
          """);

  /** What such fields say then. */
  public static final Set<String> DONE =
      words(
          """
          true ok success successful done updated changed
          """);

  private FieldLexicon() {}
}
