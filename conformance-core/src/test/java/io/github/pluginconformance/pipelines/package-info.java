/** The files that people copy into their pipelines, or refer to from there. */
package io.github.pluginconformance.pipelines;
