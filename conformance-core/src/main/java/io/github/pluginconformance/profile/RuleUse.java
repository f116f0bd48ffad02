package io.github.pluginconformance.profile;

import io.github.pluginconformance.PublicApi;

/**
 * What becomes of a rule in a profile.
 *
 * @param weight at which level it is judged, if at all
 * @param inStore at which level it is judged for a plugin that is to be published in the platform's
 *     store
 * @param why why that is other than what the rule says, as the reason where it is left out
 */
@PublicApi
public record RuleUse(Weight weight, Weight inStore, String why) {

  /** At which level a rule is judged. */
  public enum Weight {
    /** Not at all. */
    OFF,
    /** At the rule's own level. */
    OWN_LEVEL,
    NOTE,
    WARNING,
    ERROR
  }
}
