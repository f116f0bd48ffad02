package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.UUID;

/** A book on the list. */
record Book(
    @Schema(description = "Identifies the book on the list", requiredMode = RequiredMode.REQUIRED)
        UUID id,
    @Schema(description = "The title of the book", requiredMode = RequiredMode.REQUIRED)
        String title,
    @Schema(description = "Who wrote it", requiredMode = RequiredMode.REQUIRED) String author) {}
