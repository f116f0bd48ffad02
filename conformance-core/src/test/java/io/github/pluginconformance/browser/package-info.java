/** The HTML report in a real browser, where the machine has one. */
@NullMarked
package io.github.pluginconformance.browser;

import org.jspecify.annotations.NullMarked;
