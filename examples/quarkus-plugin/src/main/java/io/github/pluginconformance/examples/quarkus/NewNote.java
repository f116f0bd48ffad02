package io.github.pluginconformance.examples.quarkus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller wants to be noted. */
public record NewNote(
    @Schema(
            required = true,
            description = "What to note",
            minLength = 1,
            maxLength = 500,
            examples = "The key is under the stone")
        String text) {}
