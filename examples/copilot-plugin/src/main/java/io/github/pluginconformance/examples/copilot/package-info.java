/** An API plugin for Microsoft 365 Copilot: two APIs, one behind a key and one behind OAuth. */
package io.github.pluginconformance.examples.copilot;
