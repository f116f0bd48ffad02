package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.maven.fork.Message.Kind;
import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.maven.goal.Outcome;
import io.github.pluginconformance.maven.goal.Outcome.Ending;
import io.github.pluginconformance.maven.goal.ServerEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One goal in a JVM of its own, seen from Maven. */
public final class ForkedRun {

  private final PrintStream out;
  private final PrintStream err;
  private final Function<String, ServerEntry> servers;
  private final List<String> strays = new ArrayList<>();
  private boolean ready;
  private String obstacle = "this plugin was not loaded from files";

  /**
   * A run that has not begun.
   *
   * @param out gets what the run prints
   * @param err gets what else its JVM says
   * @param servers what Maven knows of a server, by its id
   */
  public ForkedRun(PrintStream out, PrintStream err, Function<String, ServerEntry> servers) {
    this.out = out;
    this.err = err;
    this.servers = servers;
  }

  /**
   * Runs the goal; empty if no JVM could be started for it, and nothing was done.
   *
   * @param goal the name of a constant of {@link io.github.pluginconformance.maven.goal.Goal}
   * @param terminal whether a person watches what is printed
   */
  public Optional<Outcome> run(String goal, boolean terminal, BuildValues values) {
    return JvmCommand.of(System.getenv())
        .flatMap(command -> run(command, new Request(goal, terminal, values, properties())));
  }

  /** Why no JVM could be started. */
  public String obstacle() {
    return obstacle;
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name, "")));
    return properties;
  }

  private Optional<Outcome> run(List<String> command, Request request) {
    try (OtherJvm jvm = OtherJvm.start(command)) {
      jvm.send(request.toTree());
      Outcome told = told(jvm);
      if (told == null && !ready && !jvm.isUnwanted()) {
        obstacle = strays.isEmpty() ? "it ended at once" : String.join(" ", strays);
        return Optional.empty();
      }
      return Optional.of(told == null ? ended(jvm) : told);
    } catch (IOException failed) {
      obstacle = String.valueOf(failed.getMessage());
      return Optional.empty();
    }
  }

  private static Outcome ended(OtherJvm jvm) {
    return Outcome.couldNotRun(
        jvm.isUnwanted()
            ? "The run was interrupted"
            : "The JVM of the run ended with exit value "
                + jvm.exitValue()
                + " before it said what came of the run");
  }

  private @Nullable Outcome told(OtherJvm jvm) {
    Outcome outcome = null;
    for (Message message = jvm.next(); message.kind() != Kind.CLOSED; message = jvm.next()) {
      switch (message.kind()) {
        case READY -> begin();
        case OUTPUT -> print(message.text());
        case SERVER -> jvm.send(servers.apply(message.text()).toTree());
        case OUTCOME -> outcome = outcome(message.text());
        default -> takeStray(message.text());
      }
    }
    return outcome;
  }

  private void begin() {
    ready = true;
    strays.forEach(err::println);
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }

  /** What a JVM says of the variables that it reads Maven's own JVM has said too. */
  private void takeStray(String line) {
    if (line.startsWith("Picked up ") || line.startsWith("NOTE: Picked up ")) {
      return;
    }
    if (ready) {
      err.println(line);
    } else {
      strays.add(line);
    }
  }

  private static Outcome outcome(String text) {
    int blank = text.indexOf(' ');
    return new Outcome(Ending.valueOf(text.substring(0, blank)), text.substring(blank + 1));
  }
}
