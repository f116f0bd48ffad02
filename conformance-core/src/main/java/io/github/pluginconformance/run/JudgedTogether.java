package io.github.pluginconformance.run;

import io.github.pluginconformance.report.Judged;
import java.util.ArrayList;
import java.util.List;

/** Puts together how rules judged several APIs of one plugin. */
final class JudgedTogether {

  private JudgedTogether() {}

  /**
   * One judgement for each rule.
   *
   * @param apis at least one, each with the same rules in the same order
   */
  static List<Judged> of(List<List<Judged>> apis) {
    List<Judged> together = new ArrayList<>(apis.get(0));
    for (List<Judged> more : apis.subList(1, apis.size())) {
      for (int i = 0; i < together.size(); i++) {
        Judged one = together.get(i);
        together.set(i, new Judged(one.rule(), one.judgement().and(more.get(i).judgement())));
      }
    }
    return together;
  }
}
