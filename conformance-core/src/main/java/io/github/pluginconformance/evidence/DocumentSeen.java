package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the API document.
 *
 * @param address where it was asked for, as named by the manifest or the settings
 * @param visit the fetch without a credential, hop by hop
 * @param reading what could be read of it, with a credential if it is refused without; absent where
 *     nothing was served
 */
public record DocumentSeen(URI address, Visit visit, @Nullable Reading reading) {

  /** Whether it is refused to whoever has not signed in. */
  public boolean isRefused() {
    return visit.last().answered(401) || visit.last().answered(403);
  }
}
