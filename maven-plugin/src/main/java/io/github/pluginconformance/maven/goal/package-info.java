/** What the goals do, without Maven: the same in Maven's JVM and in one of its own. */
@NullMarked
package io.github.pluginconformance.maven.goal;

import org.jspecify.annotations.NullMarked;
