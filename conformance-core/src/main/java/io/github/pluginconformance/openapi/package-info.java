/** API documents: reading, model, schema validation and the contract that answers are judged by. */
@NullMarked
package io.github.pluginconformance.openapi;

import org.jspecify.annotations.NullMarked;
