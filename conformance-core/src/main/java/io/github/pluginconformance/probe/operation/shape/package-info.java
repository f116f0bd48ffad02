/**
 * What an operation is, before any call: what it does to data, what it is about and what it takes.
 */
@NullMarked
package io.github.pluginconformance.probe.operation.shape;

import org.jspecify.annotations.NullMarked;
