package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.settings.AuthorizationDriver;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Checks a plugin: one test per rule, named by the rule's id, and one more named {@code gate} for
 * the verdict. The method's body may be empty; the rule is verified after it. The plugin is asked
 * once per set of settings, however many tests look at the result.
 *
 * <p>A rule that is not applicable or could not be verified is shown as aborted, with the reason.
 * Warnings and notes are published as report entries and fail nothing, unless {@link #failOn} says
 * so.
 *
 * <p>An attribute that is left empty is taken from {@code plugin-conformance.yaml}, where there is
 * one; environment variables ({@code PLUGIN_CONFORMANCE_BASE_URL}) and system properties ({@code
 * plugin-conformance.baseUrl}) beat attributes. A port that is only known at run time comes from a
 * {@link PluginUrl}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(PluginConformanceExtension.class)
@PublicApi
public @interface PluginConformanceTest {

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

  /**
   * Gets users through login pages of the plugin's authorization server that need more than forms
   * to be filled in, such as scripts or a second factor. The class needs a constructor without
   * parameters. {@link AuthorizationDriver} itself stands for none.
   */
  Class<? extends AuthorizationDriver> authorizationDriver() default AuthorizationDriver.class;

  /**
   * Any other setting as {@code name=value}, such as {@code limits.requestTimeout=5s} or {@code
   * credentials.token=env:TOKEN}.
   */
  String[] settings() default {};
}
