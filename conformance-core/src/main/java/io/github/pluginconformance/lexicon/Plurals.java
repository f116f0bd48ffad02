package io.github.pluginconformance.lexicon;

import static io.github.pluginconformance.lexicon.WordSets.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English plurals, as far as resources are called by them. */
public final class Plurals {

  /** Each plural with its singular. */
  private static final Map<String, String> IRREGULAR =
      pairs(
          """
          people person  children child  men man  women woman  mice mouse  feet foot  teeth tooth
          geese goose  shelves shelf  knives knife  wolves wolf  halves half  thieves thief
          loaves loaf  calves calf  scarves scarf  wives wife  lives life
          indices index  vertices vertex  matrices matrix  appendices appendix  criteria criterion
          analyses analysis  diagnoses diagnosis  hypotheses hypothesis  theses thesis
          crises crisis  bases base  axes axis
          movies movie  cookies cookie  calories calorie  ties tie  pies pie
          heroes hero  potatoes potato  tomatoes tomato  echoes echo  vetoes veto
          aliases alias  canvases canvas  atlases atlas  biases bias  lenses lens  gases gas
          irises iris  quizzes quiz  buses bus  caches cache  menus menu  taxis taxi
          """);

  /** Nouns that end like a plural and are none, or are one and the same. */
  private static final Set<String> UNCHANGED =
      words(
          """
          alias atlas bias canvas chaos christmas cosmos gas iris lens news series species
          """);

  /** The shortest irregular plural that is looked for at the end of a longer word. */
  private static final int LONG = 6;

  private Plurals() {}

  /**
   * The singular of a noun; the noun itself if it is no plural.
   *
   * @param noun in lower case, its words written together
   */
  public static String singular(String noun) {
    for (int start = 0; start < noun.length(); start++) {
      String end = noun.substring(start);
      boolean whole = start == 0 || end.length() >= LONG;
      if (whole && IRREGULAR.containsKey(end)) {
        return noun.substring(0, start) + IRREGULAR.get(end);
      }
    }
    return isSingular(noun) ? noun : withoutEnding(noun);
  }

  private static boolean isSingular(String noun) {
    return UNCHANGED.contains(noun)
        || noun.length() <= 3
        || !noun.endsWith("s")
        || List.of("ss", "us", "is").stream().anyMatch(noun::endsWith);
  }

  private static String withoutEnding(String noun) {
    if (noun.endsWith("ies") && noun.length() > 4) {
      return cut(noun, 3) + "y";
    }
    boolean causes = noun.endsWith("ouses") || noun.endsWith("auses");
    boolean statuses = noun.endsWith("uses") && !causes && noun.length() > 4;
    boolean sibilant = List.of("sses", "xes", "ches", "shes").stream().anyMatch(noun::endsWith);
    return cut(noun, statuses || sibilant ? 2 : 1);
  }

  private static String cut(String noun, int letters) {
    return noun.substring(0, noun.length() - letters);
  }

  private static Map<String, String> pairs(String text) {
    String[] words = text.strip().split("\\s+");
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      pairs.put(words[i], words[i + 1]);
    }
    return Map.copyOf(pairs);
  }
}
