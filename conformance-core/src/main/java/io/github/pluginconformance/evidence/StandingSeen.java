package io.github.pluginconformance.evidence;

import java.util.List;

/**
 * What lists showed before the first write of the run, and after everything of the run was taken
 * away again.
 *
 * @param lists each with the look before the first write as the one before
 * @param nothingLeft whether nothing of the run is left, as far as was seen; what is left may have
 *     taken the place of something that was there before
 */
public record StandingSeen(List<Viewed> lists, boolean nothingLeft) {}
