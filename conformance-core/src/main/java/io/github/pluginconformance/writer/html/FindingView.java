package io.github.pluginconformance.writer.html;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.writer.FindingGroup;
import org.jspecify.annotations.Nullable;

/**
 * One finding, or several that say the same.
 *
 * @param exchange what shows it; null if nothing does or it is not kept
 */
public record FindingView(FindingGroup group, @Nullable ExchangeInfo exchange) {

  static FindingView of(Report report, FindingGroup group) {
    return new FindingView(group, report.exchange(group.first().exchange()).orElse(null));
  }

  /** The finding that stands for all. */
  public FindingInfo finding() {
    return group.first();
  }

  /** How it is marked: its level, or that it is accepted. */
  public String mark() {
    return finding().waived() == null ? finding().level() : "accepted";
  }

  /** Whether there is anything to set side by side. */
  public boolean compares() {
    return finding().expected() != null || finding().actual() != null;
  }
}
