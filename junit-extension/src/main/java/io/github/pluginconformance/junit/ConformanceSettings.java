package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that decides about the settings: with one parameter of type {@link
 * io.github.pluginconformance.settings.SettingsBuilder} it changes what was loaded; without
 * parameters it returns the complete {@link io.github.pluginconformance.settings.Settings}, and
 * nothing is loaded at all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@PublicApi
public @interface ConformanceSettings {}
