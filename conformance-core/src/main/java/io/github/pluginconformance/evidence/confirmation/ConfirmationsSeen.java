package io.github.pluginconformance.evidence.confirmation;

import java.util.List;

/** How every operation of the document is confirmed, in document order. */
public record ConfirmationsSeen(List<ClassifiedOperation> all) {}
