/**
 * Rules about the package of a Microsoft 365 Copilot plugin: manifest, texts, languages and the app
 * around it.
 */
@NullMarked
package io.github.pluginconformance.rule.copilot.app;

import org.jspecify.annotations.NullMarked;
