package io.github.pluginconformance.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A plugin in a process of its own, so that what it costs is not counted. */
final class OtherProcess implements AutoCloseable {

  /** The flags of the start script. */
  static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final int MOST_SECONDS = 20;

  private final Process process;
  private final URI address;

  private OtherProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** A class of this class path with a main method that prints its address first. */
  static OtherProcess plugin(Class<?> main, String... args) throws IOException {
    List<String> command = java(main, List.of());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String address = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (address == null) {
      throw new IOException(main.getName() + " has not started");
    }
    return new OtherProcess(process, URI.create(address));
  }

  /** A command that starts a class of this class path with the flags of the start script. */
  static List<String> java(Class<?> main, List<String> options) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(SHORT_LIFE);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  /** The JVM that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  URI address() {
    return address;
  }

  /** Waits for its end: its time would be counted as that of whatever is measured next. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
  }
}
