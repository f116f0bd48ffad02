/** Makes input: valid samples of schemas, and mutants of valid input with exactly one fault. */
@NullMarked
package io.github.pluginconformance.openapi.sample;

import org.jspecify.annotations.NullMarked;
