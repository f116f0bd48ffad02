/**
 * The Maven goals: they translate a POM into settings and show results; everything else happens in
 * the core.
 */
@NullMarked
package io.github.pluginconformance.maven;

import org.jspecify.annotations.NullMarked;
