/** Runs a goal in a JVM of its own, which knows nothing of Maven: what passes between the two. */
@NullMarked
package io.github.pluginconformance.maven.fork;

import org.jspecify.annotations.NullMarked;
