package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.meaning.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by the words of a value's name whether it names something. */
final class NamingWords {

  /** What ends the name of a value that names one thing. */
  private static final Set<String> ENDS =
      words(
          """
          id ids uuid uuids guid guids key keys slug slugs uid uids ref refs reference references
          identifier identifiers pk oid handle handles
          """);

  /** Numbers by which things are told apart, if they are numbers of the thing itself. */
  private static final Set<String> NUMBERS = words("number numbers no num nr serial code codes");

  /** Words that end in the letters of an id and name nothing. */
  private static final Set<String> NO_IDS =
      words(
          """
          acid aid amid android arid asteroid avid avoid bid covid did fluid grid hid humid hybrid
          invalid kid laid lid liquid maid mid orchid overpaid paid prepaid pyramid raid rapid rid
          rigid said solid squid stupid timid unpaid valid vivid void
          """);

  /** What people and files are told apart by, if by nothing else. */
  private static final Set<String> WEAK =
      words(
          """
          name title label username email mail login nickname alias slug path file filename phone
          mobile sku isbn iban vin account owner user member tenant namespace customer
          """);

  private static final Set<String> OWNERS =
      words("user account owner customer tenant member username email");

  /** Texts that say why or what besides. */
  private static final Set<String> PROSE =
      words("reason comment comments note notes message description text explanation remark");

  /** Parts of a path that choose a form and no thing. */
  private static final Set<String> NEUTRAL =
      words("version apiversion format ext extension lang language locale");

  private final OperationShapes shapes;

  NamingWords(OperationShapes shapes) {
    this.shapes = shapes;
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether the name is one of a thing, by an id, by the thing's kind or by that of another. */
  boolean isStrong(OperationShape shape, Slot slot, String within) {
    List<String> words = WordSplitter.words(slot.name());
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (ENDS.contains(last) || endsInId(last) || shape.keys().contains(slot.normal())) {
      return true;
    }
    if (NUMBERS.contains(last)) {
      return isNumberOfThing(shape, slot, words);
    }
    String noun = ResourceNouns.singular(slot.normal());
    return isKind(shape, noun) && within.isEmpty();
  }

  private boolean isNumberOfThing(OperationShape shape, Slot slot, List<String> words) {
    String before = ResourceNouns.singular(String.join("", words.subList(0, words.size() - 1)));
    boolean ofThing =
        before.isEmpty() || before.equals(shape.noun()) || ofPath(shape).contains(before);
    boolean code = slot.normal().endsWith("code") || slot.normal().endsWith("codes");
    return ofThing && (!code || isRestricted(slot)) || shape.changes() && isKind(shape, before);
  }

  /** A code that a program is written in is no name. */
  private boolean isRestricted(Slot slot) {
    SchemaRef schema = slot.schema();
    if (schema == null) {
      return false;
    }
    JsonNode node = shapes.schemas().resolved(schema).node();
    return node.has("enum") || node.has("pattern") || node.path("maxLength").asInt(99) < 20;
  }

  private boolean isKind(OperationShape shape, String noun) {
    return !noun.isEmpty()
        && (ofPath(shape).contains(noun) || noun.equals(shape.noun()) || isResource(noun));
  }

  private boolean isResource(String noun) {
    return shapes.about(noun).stream()
        .anyMatch(other -> !other.writes() || other.access() == Access.DELETE);
  }

  private static boolean endsInId(String word) {
    String bare = word.endsWith("ids") ? word.substring(0, word.length() - 1) : word;
    return bare.length() > 3 && bare.endsWith("id") && !NO_IDS.contains(bare);
  }

  /** A plain id, or one of this very resource. */
  boolean isPlainId(Slot slot, String noun) {
    String normal = slot.normal();
    return !ResourceNouns.singular(normal).equals(noun);
  }

  boolean isWeak(Slot slot) {
    List<String> words = WordSplitter.words(slot.name());
    return WEAK.contains(slot.normal())
        || !words.isEmpty()
            && Set.of("email", "username", "path", "filename")
                .contains(words.get(words.size() - 1));
  }

  /** Whether a header says for whom. */
  boolean isOwner(Slot slot) {
    List<String> words = WordSplitter.words(slot.name());
    return words.stream().anyMatch(OWNERS::contains);
  }

  boolean isNeutral(Slot slot) {
    return NEUTRAL.contains(slot.normal());
  }

  static boolean isProse(String name) {
    return WordSplitter.words(name).stream().anyMatch(PROSE::contains);
  }

  /** The resource that a value names something of; the operation's own where nothing says more. */
  String noun(OperationShape shape, Slot slot, String within) {
    if (slot.in("path") || within.isEmpty() && ResourceNouns.isRelation(slot.name())) {
      return shape.nounOf(slot);
    }
    List<String> words = WordSplitter.words(slot.name());
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean ends = ENDS.contains(last) || NUMBERS.contains(last);
    String stem =
        ends
            ? ResourceNouns.singular(String.join("", words.subList(0, words.size() - 1)))
            : endsInId(last) ? stem(words) : ResourceNouns.singular(slot.normal());
    if (stem.isEmpty()) {
      stem = ResourceNouns.singular(ResourceNouns.normal(within));
    }
    boolean alike = stem.isEmpty() || ResourceNouns.areAlike(stem, shape.noun());
    return alike
        ? shape.noun()
        : ends || endsInId(last) || isKind(shape, stem) ? stem : shape.noun();
  }

  private static String stem(List<String> words) {
    String all = String.join("", words);
    return ResourceNouns.singular(all.replaceAll("ids?$", ""));
  }

  /** The nouns of the segments of an operation's path. */
  Set<String> ofPath(OperationShape shape) {
    return Stream.of(shape.operation().path().split("/"))
        .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
        .map(segment -> ResourceNouns.ofPath("/" + segment))
        .filter(noun -> !noun.isEmpty())
        .collect(Collectors.toSet());
  }
}
