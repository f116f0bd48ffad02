package io.github.pluginconformance.report;

import java.util.List;

/**
 * The page of one rule, section by section in Markdown.
 *
 * @param title what must hold, in one line
 * @param check typical causes, one per bullet
 * @param markdown the whole page
 */
public record RulePage(
    String id,
    String title,
    String what,
    String why,
    String wrong,
    String right,
    List<String> check,
    String waive,
    String markdown) {}
