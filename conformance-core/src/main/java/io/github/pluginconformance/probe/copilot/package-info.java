/** Reads the package of a Microsoft 365 Copilot plugin: its manifest and the documents it names. */
@NullMarked
package io.github.pluginconformance.probe.copilot;

import org.jspecify.annotations.NullMarked;
