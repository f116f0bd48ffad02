package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by the words of a value's name whether it names something. */
final class NamingWords {

  private final OperationShapes shapes;
  private final Map<String, Set<String>> ofPath = new ConcurrentHashMap<>();

  NamingWords(OperationShapes shapes) {
    this.shapes = shapes;
  }

  /** Whether the name is one of a thing, by an id, by the thing's kind or by that of another. */
  boolean isStrong(OperationShape shape, Slot slot, String within) {
    List<String> words = WordSplitter.words(slot.name());
    String last = WordSplitter.last(slot.name());
    if (NameLexicon.NAMING_ENDS.contains(last)
        || endsInId(last)
        || shape.keys().contains(slot.normal())) {
      return true;
    }
    if (NameLexicon.NAMING_NUMBERS.contains(last)) {
      return isNumberOfThing(shape, slot, words);
    }
    String noun = Plurals.singular(slot.normal());
    return isKind(shape, noun) && within.isEmpty();
  }

  private boolean isNumberOfThing(OperationShape shape, Slot slot, List<String> words) {
    String before = Plurals.singular(String.join("", words.subList(0, words.size() - 1)));
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
    return bare.length() > 3 && bare.endsWith("id") && !NameLexicon.NO_IDS.contains(bare);
  }

  /** A plain id, or one of this very resource. */
  boolean isPlainId(Slot slot, String noun) {
    String normal = slot.normal();
    return !Plurals.singular(normal).equals(noun);
  }

  boolean isWeak(Slot slot) {
    return NameLexicon.WEAK_NAMES.contains(slot.normal())
        || NameLexicon.WEAK_ENDS.contains(WordSplitter.last(slot.name()));
  }

  /** Whether a header says for whom. */
  boolean isOwner(Slot slot) {
    List<String> words = WordSplitter.words(slot.name());
    return words.stream().anyMatch(NameLexicon.OWNER_WORDS::contains);
  }

  boolean isNeutral(Slot slot) {
    return NameLexicon.FORMS.contains(slot.normal());
  }

  /** What says on which version of the thing in the path a change rests names no thing itself. */
  static boolean isVersion(OperationShape shape, Slot slot) {
    return shape.item().isPresent() && FieldLexicon.VERSIONS.contains(slot.normal());
  }

  static boolean isProse(String name) {
    return WordSplitter.words(name).stream().anyMatch(NameLexicon.PROSE_WORDS::contains);
  }

  /** The resource that a value names something of; the operation's own where nothing says more. */
  String noun(OperationShape shape, Slot slot, String within) {
    if (slot.in("path") || within.isEmpty() && ResourceNouns.isRelation(slot.name())) {
      return shape.nounOf(slot);
    }
    List<String> words = WordSplitter.words(slot.name());
    String last = WordSplitter.last(slot.name());
    boolean ends =
        NameLexicon.NAMING_ENDS.contains(last) || NameLexicon.NAMING_NUMBERS.contains(last);
    String stem =
        ends
            ? Plurals.singular(String.join("", words.subList(0, words.size() - 1)))
            : endsInId(last) ? stem(words) : Plurals.singular(slot.normal());
    if (stem.isEmpty()) {
      stem = Plurals.singular(WordSplitter.joined(within));
    }
    boolean alike = stem.isEmpty() || ResourceNouns.areAlike(stem, shape.noun());
    return alike
        ? shape.noun()
        : ends || endsInId(last) || isKind(shape, stem) ? stem : shape.noun();
  }

  private static String stem(List<String> words) {
    String all = String.join("", words);
    return Plurals.singular(all.replaceAll("ids?$", ""));
  }

  /** The nouns of the segments of an operation's path. */
  Set<String> ofPath(OperationShape shape) {
    return ofPath.computeIfAbsent(shape.operation().path(), NamingWords::segments);
  }

  private static Set<String> segments(String path) {
    return Stream.of(path.split("/"))
        .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
        .map(segment -> ResourceNouns.ofPath("/" + segment))
        .filter(noun -> !noun.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
