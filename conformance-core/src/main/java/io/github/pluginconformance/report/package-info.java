/** The result of a run as data, in the shape of report.json. */
@NullMarked
package io.github.pluginconformance.report;

import org.jspecify.annotations.NullMarked;
