package io.github.pluginconformance.examples.copilot;

/** A planned repair, and the page where people see it. */
record Repair(String id, String title, String assignedTo, String url) {}
