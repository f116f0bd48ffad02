package io.github.pluginconformance.evidence.confirmation;

import io.github.pluginconformance.evidence.Joinable;
import java.util.List;

/** How every operation of the document is confirmed, in document order. */
public record ConfirmationsSeen(List<ClassifiedOperation> all)
    implements Joinable<ConfirmationsSeen> {

  @Override
  public ConfirmationsSeen and(ConfirmationsSeen other) {
    return new ConfirmationsSeen(Joinable.both(all, other.all));
  }
}
