/** A plugin that books tables and drafts orders: three ways to ask the user before it acts. */
package io.github.pluginconformance.examples.booking;
