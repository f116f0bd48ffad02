package io.github.pluginconformance.evidence.confirmation;

import java.util.List;

/** The confirmation flow of every operation that may act, in the order in which they were tried. */
public record FlowsSeen(List<FlowSeen> all) {}
