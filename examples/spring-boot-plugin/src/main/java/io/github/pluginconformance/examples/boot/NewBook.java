package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a caller says about a book. springdoc takes the limits over into the document. */
record NewBook(
    @Schema(description = "The title of the book", example = "The Left Hand of Darkness")
        @NotNull
        @Size(min = 1, max = 200)
        String title,
    @Schema(description = "Who wrote it", example = "Ursula K. Le Guin")
        @NotNull
        @Size(min = 1, max = 100)
        String author) {}
