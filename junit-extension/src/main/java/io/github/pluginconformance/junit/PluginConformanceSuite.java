package io.github.pluginconformance.junit;

import io.github.pluginconformance.settings.AuthorizationDriver;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks a plugin as a tree of tests: the class, the areas, the rules, and one test named {@code
 * gate} for the verdict. Unlike {@link PluginConformanceTest} the tests are known before they run:
 * their unique ids hold the ids of the rules, they can be chosen by tag (the area, such as {@code
 * manifest}, and the level, such as {@code error}), and every tool names them by the rule.
 *
 * <p>The class needs no methods. Members that have a say about settings ({@link PluginUrl}, {@link
 * ConformanceSettings}) are static; static methods with JUnit's {@code @BeforeAll} and
 * {@code @AfterAll} and no parameters are called before and after, to start and stop the plugin.
 * Extensions of JUnit Jupiter take no part in it: where a framework injects the port, use {@link
 * PluginConformanceTest}.
 *
 * <p>An attribute that is left empty is taken from {@code plugin-conformance.yaml}, where there is
 * one; environment variables and system properties beat attributes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface PluginConformanceSuite {

  /** Where the plugin runs, such as {@code http://localhost:8080}. */
  String baseUrl() default "";

  /** The origin that the plugin's documents name. */
  String publicUrl() default "";

  /** The API document, where no manifest leads to one that is served. */
  String specUrl() default "";

  /** {@code chatgpt-plugin}, {@code gpt-action} or {@code copilot-plugin}. */
  String profile() default "";

  /** {@code read-only}, {@code own-data} or {@code everything}. */
  String mode() default "";

  /** {@code error}, {@code warning} or {@code unverified}. */
  String failOn() default "";

  /** Another settings file than {@code plugin-conformance.yaml}. */
  String config() default "";

  /** Rules to judge, as glob patterns; all if empty. */
  String[] rules() default {};

  /** Rules to leave out, as glob patterns. */
  String[] excludedRules() default {};

  /** See {@link PluginConformanceTest#authorizationDriver()}. */
  Class<? extends AuthorizationDriver> authorizationDriver() default AuthorizationDriver.class;

  /** Any other setting as {@code name=value}, such as {@code limits.requestTimeout=5s}. */
  String[] settings() default {};
}
