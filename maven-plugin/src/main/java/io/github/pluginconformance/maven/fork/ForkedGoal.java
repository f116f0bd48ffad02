package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.door.ClassArchive;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.maven.fork.Message.Kind;
import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.maven.goal.Goal;
import io.github.pluginconformance.maven.goal.GoalPlace;
import io.github.pluginconformance.maven.goal.Outcome;
import io.github.pluginconformance.settings.SettingsException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs one goal in this JVM, for Maven, which waits for it in another. */
public final class ForkedGoal {

  /** As long as a run may take to write its report when it is told to end. */
  private static final long PATIENCE_MILLIS = 9000;

  private final Request request;
  private final PrintStream out;
  private final MavenPipe pipe;
  private final ClassArchive archive;

  private ForkedGoal(Request request, PrintStream out, MavenPipe pipe, ClassArchive archive) {
    this.request = request;
    this.out = out;
    this.pipe = pipe;
    this.archive = archive;
  }

  /** Reads the request from standard input, and tells on standard output what comes of it. */
  public static void main(String[] none) throws IOException {
    MessageOutput messages = new MessageOutput(System.out);
    PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);
    System.setOut(out);
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    Request request = Request.of(Trees.readMap(in));
    ClassArchive archive = new ClassArchive(properties());
    request.properties().forEach(ForkedGoal::setUnlessGiven);
    MavenPipe pipe = new MavenPipe(in, messages);
    pipe.watch();
    CountDownLatch told = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(told), "plugin-conformance last"));
    messages.send(Kind.READY, "");
    Outcome outcome = new ForkedGoal(request, out, pipe, archive).outcome();
    out.flush();
    archive.close();
    messages.send(Kind.OUTCOME, outcome.ending() + " " + outcome.text());
    told.countDown();
    System.exit(0);
  }

  /** A run that is told to end says what came of it before this JVM goes. */
  private static void await(CountDownLatch told) {
    try {
      told.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /** What this JVM says of itself stays. */
  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name, "")));
    return properties;
  }

  private Outcome outcome() {
    Map<String, String> environment = System.getenv();
    BuildValues values = request.values();
    GoalPlace place =
        new GoalPlace(
            out, request.terminal(), environment, (settings, report) -> archive.ran(report));
    try {
      return Goal.valueOf(request.goal()).run(values.loader(environment, pipe), place);
    } catch (SettingsException unusable) {
      return Outcome.couldNotRun(String.join(System.lineSeparator(), DoorTexts.unusable(unusable)));
    } catch (IOException failed) {
      return Outcome.couldNotRun(String.valueOf(failed.getMessage()));
    } catch (RuntimeException | Error fault) {
      return new Outcome(Outcome.Ending.FAULT, trace(fault));
    }
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
