package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** All books of the list. */
record BookList(
    @Schema(description = "The books, oldest first", requiredMode = RequiredMode.REQUIRED)
        List<Book> books) {}
