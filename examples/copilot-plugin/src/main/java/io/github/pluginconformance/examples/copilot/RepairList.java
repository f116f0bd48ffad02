package io.github.pluginconformance.examples.copilot;

import java.util.List;

/** The answer to a list of repairs. */
record RepairList(List<Repair> repairs) {}
