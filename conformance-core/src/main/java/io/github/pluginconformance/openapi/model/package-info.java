/**
 * An API document as its operations, parameters, bodies and answers, and the faults of its text.
 */
@NullMarked
package io.github.pluginconformance.openapi.model;

import org.jspecify.annotations.NullMarked;
