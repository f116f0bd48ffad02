package io.github.pluginconformance.probe.operation.watch;

import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.ArrayList;
import java.util.List;

/**
 * A write and the views that were looked at around it.
 *
 * @param chosen in the order of the views of the write
 */
record WatchedWrite(WriteSeen write, List<View> chosen) {

  /** The write by what is known of other callers by now. */
  WriteSeen now(OtherCallers others) {
    if (!others.areAtWork()) {
      return write;
    }
    List<Viewed> views = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Viewed viewed = write.views().get(i);
      views.add(viewed.with(others.around(chosen.get(i), viewed.before(), viewed.after())));
    }
    return write.with(views);
  }
}
