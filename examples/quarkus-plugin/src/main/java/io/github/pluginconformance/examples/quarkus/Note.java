package io.github.pluginconformance.examples.quarkus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note that was kept. */
public record Note(
    @Schema(required = true, description = "Identifies the note") long id,
    @Schema(required = true, description = "What was noted") String text) {}
