/** The rules of the area copilot/: the plugin manifest and the package around it. */
@NullMarked
package io.github.pluginconformance.rule.copilot;

import org.jspecify.annotations.NullMarked;
