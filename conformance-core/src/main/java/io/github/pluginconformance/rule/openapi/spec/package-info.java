/** What the text and the schema of the OpenAPI specification ask of a document. */
@NullMarked
package io.github.pluginconformance.rule.openapi.spec;

import org.jspecify.annotations.NullMarked;
