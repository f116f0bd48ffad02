package io.github.pluginconformance.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact of the plugin documentation, in our own words.
 *
 * @param number its number in {@code docs/plugin-documentation.md}
 * @param rules ids of the rules that look at it; empty if none does
 * @param excluded why no rule looks at it; null if one does
 */
public record LedgerFact(int number, String fact, List<String> rules, @Nullable String excluded) {}
