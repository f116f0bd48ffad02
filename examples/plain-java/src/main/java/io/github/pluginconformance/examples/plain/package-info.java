/** A check of any plugin from plain Java: no framework, no annotation. */
package io.github.pluginconformance.examples.plain;
