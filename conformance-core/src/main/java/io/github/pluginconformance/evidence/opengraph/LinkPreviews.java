package io.github.pluginconformance.evidence.opengraph;

import io.github.pluginconformance.evidence.Joinable;
import java.util.List;

/** The previews of all links that were looked at, in the order in which they were returned. */
public record LinkPreviews(List<LinkPreview> previews) implements Joinable<LinkPreviews> {

  @Override
  public LinkPreviews and(LinkPreviews other) {
    return new LinkPreviews(Joinable.both(previews, other.previews));
  }
}
