package io.github.pluginconformance.examples.quarkus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a call was refused, in words that the model can act on. */
public record NoteRefusal(
    @Schema(required = true, description = "What is wrong with the request") String error) {}
