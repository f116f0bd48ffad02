package io.github.pluginconformance.evidence;

import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the API document was looked for, where the manifest says one place and others come into
 * question.
 *
 * @param named where the manifest says
 * @param standsIn whether the document was read from the same path of the server under test, which
 *     stands for the host that the manifest names
 * @param asked each place that was asked, in turn; a place that was not needed is not among them
 * @param configured where the settings say; absent where they say nothing
 */
public record DocumentSought(
    URI named, boolean standsIn, List<DocumentSeen> asked, Optional<URI> configured) {

  /** How a place answered, if it was asked. */
  public Optional<Visit> at(URI place) {
    return asked.stream()
        .filter(seen -> seen.address().equals(place))
        .map(DocumentSeen::visit)
        .findFirst();
  }
}
