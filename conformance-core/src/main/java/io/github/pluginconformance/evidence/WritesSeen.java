package io.github.pluginconformance.evidence;

import java.util.List;

/** Every write of the run with the looks around it, in order. */
public record WritesSeen(List<WriteSeen> all) {}
