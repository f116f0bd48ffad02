/**
 * What is done to our jar after it is packed. Part of the build, and of no run.
 *
 * <p>The JVM makes a class for each lambda expression when it first meets it. In a cold run that is
 * more than a thousand, a fifth of all that it does. Folded, the lambdas of a class share one class
 * that is read from the jar. What records say of equality is written out for the same reason.
 */
@NullMarked
package io.github.pluginconformance.packaging;

import org.jspecify.annotations.NullMarked;
