package io.github.pluginconformance.rule;

import io.github.pluginconformance.settings.Profile;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is known about a rule, beside its code. Each rule class carries one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleMeta {

  /** {@code area/name}; stands in reports, baselines and waivers, so it never changes. */
  String id();

  /** The level of an ordinary finding. */
  Level level();

  /** The level of an ordinary finding for a GPT Action, where it differs; empty for the same. */
  Level[] levelForActions() default {};

  /** The profiles it is judged in. */
  Profile[] profiles() default {Profile.CHATGPT_PLUGIN, Profile.GPT_ACTION};

  /** What must hold, as one short sentence without a full stop. */
  String title();

  /** Where it comes from. */
  Basis[] basis();

  /** The version that brought it. */
  String since() default "0.1.0";
}
