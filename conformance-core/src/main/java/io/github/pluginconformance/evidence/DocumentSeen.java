package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the API document.
 *
 * @param address where it was asked for, as named by the manifest or the settings
 * @param visit the fetch, hop by hop
 * @param reading what could be read of it; absent where nothing was served
 */
public record DocumentSeen(URI address, Visit visit, @Nullable Reading reading) {}
