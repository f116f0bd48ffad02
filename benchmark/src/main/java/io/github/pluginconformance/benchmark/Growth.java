package io.github.pluginconformance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs on documents of more and more operations, each in a process of its own. */
final class Growth {

  private static final List<Integer> OPERATIONS =
      Arrays.stream(System.getProperty("benchmark.operations", "10,50,100,250,500,1000").split(","))
          .map(Integer::valueOf)
          .toList();

  /** List, create, get, update, delete. */
  private static final int OF_ONE_RESOURCE = 5;

  /** Measures, and prints a table. */
  void print() throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark", ".txt");
    System.out.printf(
        "%n| operations | requests | CPU-s | wall s | of these CPU-ms a request"
            + " | KB allocated a request | most resident MB | report.json MB | HTML MB |"
            + " bare replay CPU-s | bare replay wall s |"
            + "%n|---|---|---|---|---|---|---|---|---|---|---|%n");
    for (int operations : OPERATIONS) {
      String resources = Integer.toString(operations / OF_ONE_RESOURCE);
      try (OtherProcess plugin = OtherProcess.plugin(ManyThingsPlugin.class, resources)) {
        Path reports = Files.createTempDirectory("benchmark");
        List<String> run = new ArrayList<>(OtherProcess.java(OneRun.class, List.of("-Xmx128m")));
        run.addAll(List.of(plugin.address().toString(), reports.toString()));
        ProcessCost cost = ProcessCost.of(run, reports, output);
        OneRun.Told told = OneRun.Told.of(Files.readString(output).strip());
        JournalReplay.Told bare = replayed(resources, reports.resolve("journal.jsonl"), output);
        System.out.printf(
            "| %d | %d | %.1f | %.1f | %.2f | %d | %d | %.2f | %.2f | %.1f | %.1f |%n",
            operations,
            told.requests(),
            cost.cpu(),
            cost.wall(),
            1000 * cost.cpu() / told.requests(),
            told.allocated() / told.requests() / 1024,
            told.resident() / 1024,
            Files.size(reports.resolve("report.json")) / 1e6,
            Files.size(reports.resolve("report.html")) / 1e6,
            bare.cpu(),
            bare.wall());
      }
    }
  }

  /** By a client that judges nothing, against a plugin that is as new as that of the run was. */
  private static JournalReplay.Told replayed(String resources, Path journal, Path output)
      throws IOException, InterruptedException {
    try (OtherProcess plugin = OtherProcess.plugin(ManyThingsPlugin.class, resources)) {
      List<String> replay = new ArrayList<>(OtherProcess.java(JournalReplay.class, List.of()));
      replay.addAll(List.of(plugin.address().toString(), journal.toString()));
      ProcessCost.of(replay, journal.getParent(), output);
      return JournalReplay.Told.of(Files.readString(output).strip());
    }
  }
}
