package io.github.pluginconformance.evidence;

import java.util.List;

/** What became of everything that the run created, in the order of creation. */
public record ReadBacksSeen(List<ReadBack> all) {}
