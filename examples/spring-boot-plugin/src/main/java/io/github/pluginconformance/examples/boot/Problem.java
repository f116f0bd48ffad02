package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What Spring writes of a refusal, as the document says it. springdoc's own schema of {@code
 * ProblemDetail} calls {@code instance} a URI, but Spring writes the path alone.
 */
record Problem(
    @Schema(description = "What kind of problem it is", requiredMode = RequiredMode.REQUIRED)
        String title,
    @Schema(description = "The status of the answer", requiredMode = RequiredMode.REQUIRED)
        int status,
    @Schema(description = "What is wrong with this request") String detail,
    @Schema(description = "The path that was called") String instance) {}
