/** Renders reports for people and other tools: pure functions from the report to text. */
@NullMarked
package io.github.pluginconformance.writer;

import org.jspecify.annotations.NullMarked;
