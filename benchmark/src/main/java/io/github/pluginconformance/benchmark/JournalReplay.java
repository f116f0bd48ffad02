package io.github.pluginconformance.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The requests of a journal once more, in their order, by a client that judges nothing. */
final class JournalReplay {

  /**
   * What it took.
   *
   * @param cpu seconds of the process, while it sent
   * @param wall seconds on the clock
   */
  record Told(double cpu, double wall) {

    static Told of(String line) {
      String[] parts = line.split(" ");
      return new Told(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    @Override
    public String toString() {
      return cpu + " " + wall;
    }
  }

  private JournalReplay() {}

  /**
   * Sends all of them.
   *
   * @param args address of the plugin, the journal
   */
  public static void main(String[] args) throws IOException {
    URI plugin = URI.create(args[0]);
    Replay replay = new Replay(plugin, requests(Path.of(args[1])));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long begun = System.nanoTime();
    long used = system.getProcessCpuTime();
    replay.send();
    System.out.println(
        new Told((system.getProcessCpuTime() - used) / 1e9, (System.nanoTime() - begun) / 1e9));
  }

  private static List<byte[]> requests(Path journal) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<byte[]> requests = new ArrayList<>();
    try (Stream<String> lines = Files.lines(journal)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode request = mapper.readTree(line).path("request");
        Map<String, String> headers = new TreeMap<>();
        request
            .path("headers")
            .properties()
            .forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
        requests.add(
            Replay.bytes(
                request.path("method").asText(),
                URI.create(request.path("url").asText()),
                headers,
                request.path("body").asText()));
      }
    }
    return requests;
  }
}
