package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field, or the method without parameters, that knows where the plugin runs: a {@link
 * java.net.URI}, a {@link java.net.URL} or a {@link String} with its URL, or an {@code int} with
 * its port on localhost. It is read after {@code @BeforeAll} and {@code @BeforeEach}, so an
 * injected port or a container's mapped port is there by then. Beats {@link
 * PluginConformanceTest#baseUrl()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@PublicApi
public @interface PluginUrl {}
