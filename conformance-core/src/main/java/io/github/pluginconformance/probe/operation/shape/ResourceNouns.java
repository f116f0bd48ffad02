package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of resources and of what identifies them, compared without case, separators and plural. */
public final class ResourceNouns {

  private ResourceNouns() {}

  /** The resource that a path is about: its last literal segment without verbs, in the singular. */
  public static String ofPath(String path) {
    String noun = "";
    String last = "";
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty() && !segment.contains("{")) {
        String words = isManyOf(noun, segment) ? "" : withoutVerbs(segment);
        noun = words.isEmpty() ? noun : words;
        last = segment;
      }
    }
    return noun.isEmpty() && Wording.isVerbOrNoun(last) ? WordSplitter.joined(last) : noun;
  }

  /**
   * Whether two nouns are the same but for an ending, as {@code leave} (from {@code leaves}) and
   * {@code leaf}.
   */
  public static boolean areAlike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return one.equals(other)
        || common >= 3 && common >= shorter - 1 && Math.abs(one.length() - other.length()) <= 2;
  }

  /** Whether the name is that of an identifier of a resource: {@code id, todoId, todo_id, uuid}. */
  static boolean isId(String name, String noun) {
    String normal = WordSplitter.joined(name);
    return NameLexicon.IDS.contains(normal)
        || normal.equals(noun)
        || NameLexicon.IDS.stream()
            .anyMatch(id -> normal.equals(noun + id) || normal.equals(id + noun))
        || endsInId(name);
  }

  /** Whether the name is that of a place in a list: {@code idx, todo_idx, index}. */
  public static boolean isIndex(String name) {
    List<String> words = WordSplitter.words(name);
    return !words.isEmpty() && NameLexicon.INDEXES.contains(words.get(words.size() - 1));
  }

  /**
   * The resource that an identifier such as {@code product_id} names; empty for a plain {@code id}.
   */
  static String ofId(String name) {
    List<String> words = WordSplitter.words(name);
    if (words.size() < 2 || !NameLexicon.IDS.contains(words.get(words.size() - 1))) {
      return "";
    }
    return Plurals.singular(String.join("", words.subList(0, words.size() - 1)));
  }

  /** {@code todo_id} for {@code todo_ids}; every other name as it is. */
  static String singularId(String name) {
    String last = WordSplitter.last(name);
    boolean ids =
        last.endsWith("s") && NameLexicon.IDS.contains(last.substring(0, last.length() - 1));
    return ids ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether a name is that of another thing, such as a parent. */
  public static boolean isRelation(String name) {
    return ofRelation(name).isPresent();
  }

  /**
   * What a relation is called besides, as {@code folder} in {@code parentFolderId}; empty where it
   * names any thing of the same kind, as {@code parentId}. Nothing for what names no relation.
   */
  static Optional<String> ofRelation(String name) {
    List<String> words = new ArrayList<>(WordSplitter.words(name));
    boolean id = !words.isEmpty() && NameLexicon.IDS.contains(words.get(words.size() - 1));
    if (id) {
      words.remove(words.size() - 1);
    }
    boolean word = words.removeIf(NameLexicon.RELATIONS::contains);
    String rest = String.join("", words);
    if (NameLexicon.RELATED.contains(rest) || id && NameLexicon.RELATED_BY_ID.contains(rest)) {
      return Optional.of("");
    }
    return word ? Optional.of(Plurals.singular(rest)) : Optional.empty();
  }

  private static boolean endsInId(String name) {
    List<String> words = WordSplitter.words(name);
    return words.size() > 1 && Set.of("id", "uuid", "guid").contains(words.get(words.size() - 1));
  }

  private static String withoutVerbs(String segment) {
    List<String> kept = new ArrayList<>();
    List<String> words = WordSplitter.words(segment);
    if (isDeedInBulk(words)) {
      return "";
    }
    for (String word : words) {
      boolean verb = Wording.isVerb(word) && (kept.isEmpty() || words.size() == 1);
      if (!verb && !NameLexicon.NEUTRAL_SEGMENTS.contains(word)) {
        kept.add(word);
      }
    }
    return Plurals.singular(String.join("", kept));
  }

  /** Whether a segment means several of what stands before it: {@code /events/batch}. */
  private static boolean isManyOf(String noun, String segment) {
    return !noun.isEmpty() && NameLexicon.BULK.contains(segment.toLowerCase(Locale.ROOT));
  }

  /** Whether a path ends in a word that means several of what stands before it. */
  public static boolean isOfMany(String path) {
    return isManyOf("any", path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether a segment says only that something is done to many at once: {@code batch-create}. */
  private static boolean isDeedInBulk(List<String> words) {
    return words.stream().anyMatch(NameLexicon.BULK::contains)
        && words.stream().anyMatch(Wording::isVerb)
        && words.stream().allMatch(word -> NameLexicon.BULK.contains(word) || Wording.isVerb(word));
  }
}
