package io.github.pluginconformance.rule;

import io.github.pluginconformance.settings.Profile;
import java.util.List;

/**
 * What is known about a rule, beside its code.
 *
 * @param id {@code area/name}; stands in reports, baselines and waivers, so it never changes
 * @param level the level of an ordinary finding
 * @param levelForActions the level of an ordinary finding for a GPT Action
 * @param profiles the profiles it is judged in
 * @param title what must hold, as one short sentence without a full stop
 * @param basis where it comes from
 * @param since the version that brought it
 */
public record RuleMeta(
    String id,
    Level level,
    Level levelForActions,
    List<Profile> profiles,
    String title,
    List<Basis> basis,
    String since) {

  private static final List<Profile> EVERY = List.of(Profile.CHATGPT_PLUGIN, Profile.GPT_ACTION);

  /** A rule of the first version that is judged in every profile at the same level. */
  public static RuleMeta of(String id, Level level, String title, Basis... basis) {
    return new RuleMeta(id, level, level, EVERY, title, List.of(basis), "0.1.0");
  }

  /** The same, judged in one profile alone. */
  public RuleMeta onlyFor(Profile profile) {
    return new RuleMeta(id, level, levelForActions, List.of(profile), title, basis, since);
  }

  /** The same with another level for a GPT Action. */
  public RuleMeta forActions(Level other) {
    return new RuleMeta(id, level, other, profiles, title, basis, since);
  }

  /** The level of an ordinary finding in a profile. */
  public Level level(Profile profile) {
    return profile == Profile.GPT_ACTION ? levelForActions : level;
  }
}
