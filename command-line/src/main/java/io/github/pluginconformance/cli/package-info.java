/**
 * The command line: it translates arguments into settings and shows results; everything else
 * happens in the core.
 */
@NullMarked
package io.github.pluginconformance.cli;

import org.jspecify.annotations.NullMarked;
