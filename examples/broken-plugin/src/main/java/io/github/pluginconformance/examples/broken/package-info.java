/** The todo plugin with a handful of faults: shows what a red report looks like. */
package io.github.pluginconformance.examples.broken;
