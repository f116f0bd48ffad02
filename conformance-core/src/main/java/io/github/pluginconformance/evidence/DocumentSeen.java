package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

  /** No exchange has this id: what came as a file was not asked for. */
  private static final int NONE = 0;

  /** A document that came as a file of a package. */
  public static DocumentSeen ofFile(URI address, Reading reading) {
    SentRequest asked = new SentRequest("GET", address, address, List.of(), new byte[0]);
    Exchange none = new Exchange(NONE, "read from a file", asked, null, null, Duration.ZERO);
    return new DocumentSeen(address, new Visit(List.of(none), null), reading);
  }

  /** Whether it came as a file. */
  public boolean isFile() {
    return visit.last().id() == NONE;
  }

  /** Whether it is refused to whoever has not signed in. */
  public boolean isRefused() {
    return ClosedPages.isOne(visit.last());
  }
}
