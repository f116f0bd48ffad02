package io.github.pluginconformance.rule;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.profile.RuleUse;
import io.github.pluginconformance.profile.RuleUse.Weight;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a rule, beside its code.
 *
 * @param id {@code area/name}; stands in reports, baselines and waivers, so it never changes
 * @param level the level of an ordinary finding, unless the profile gives it another
 * @param madeFor the profiles it was made for; empty for all of them
 * @param title what must hold, as one short sentence without a full stop
 * @param basis where it comes from
 * @param since the version that brought it
 */
public record RuleMeta(
    String id, Level level, List<Profile> madeFor, String title, List<Basis> basis, String since) {

  /** A rule of the first version that is judged in every profile. */
  public static RuleMeta of(String id, Level level, String title, Basis... basis) {
    return new RuleMeta(id, level, List.of(), title, List.of(basis), "0.1.0");
  }

  /** The same, judged in one profile alone, and in those that ask for it. */
  public RuleMeta onlyFor(Profile profile) {
    return new RuleMeta(id, level, List.of(profile), title, basis, since);
  }

  /** The level of an ordinary finding in a profile. */
  public Level level(Profile profile) {
    return level(profile, false);
  }

  /**
   * The same.
   *
   * @param store whether the plugin is to be published in the platform's store
   */
  public Level level(Profile profile, boolean store) {
    return switch (weight(profile, store)) {
      case NOTE -> Level.NOTE;
      case WARNING -> Level.WARNING;
      case ERROR -> Level.ERROR;
      case OFF, OWN_LEVEL -> level;
    };
  }

  /** Whether it is judged in a profile. */
  public boolean isJudgedIn(Profile profile) {
    return isJudgedIn(profile, false);
  }

  /**
   * The same.
   *
   * @param store whether the plugin is to be published in the platform's store
   */
  public boolean isJudgedIn(Profile profile, boolean store) {
    return weight(profile, store) != Weight.OFF;
  }

  /** Why it is not judged in a profile that leaves it out. */
  public String whyNotJudgedIn(Profile profile) {
    return profile.use(id).map(RuleUse::why).orElse("not a rule of the profile " + profile.key());
  }

  private Weight weight(Profile profile, boolean store) {
    Optional<RuleUse> use = profile.use(id);
    Weight own = madeFor.isEmpty() || madeFor.contains(profile) ? Weight.OWN_LEVEL : Weight.OFF;
    return use.map(store ? RuleUse::inStore : RuleUse::weight).orElse(own);
  }
}
