/** What this run knows and owns: what it created, what answers taught it, and its own identity. */
@NullMarked
package io.github.pluginconformance.probe.operation.own;

import org.jspecify.annotations.NullMarked;
