package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.maven.fork.Message.Kind;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The process of another JVM. It is told to end by the end of its standard input, so that it ends
 * too where Maven is killed, and cleans up in each case.
 */
final class OtherJvm implements AutoCloseable {

  /** A little more than a run takes to clean up when it is told to end. */
  private static final long PATIENCE_MILLIS = 9500;

  private final Process process;
  private final DataOutputStream to;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final CountDownLatch left = new CountDownLatch(1);
  private final Thread hook = new Thread(this::endWithMaven, "plugin-conformance end");
  private int open = 2;
  private boolean unwanted;

  private OtherJvm(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  static OtherJvm start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // The whole command line and the options of Maven's JVM, passwords among them.
    builder.environment().keySet().removeAll(List.of("MAVEN_CMD_LINE_ARGS", "MAVEN_OPTS"));
    OtherJvm jvm = new OtherJvm(builder.start());
    Runtime.getRuntime().addShutdownHook(jvm.hook);
    jvm.read(jvm.process.getInputStream());
    jvm.read(jvm.process.getErrorStream());
    return jvm;
  }

  private void read(InputStream from) {
    Thread reader = new Thread(() -> readAll(from), "plugin-conformance output");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll(InputStream from) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        messages.add(Message.of(line));
      }
    } catch (IOException broken) {
      // As good as its end.
    } finally {
      messages.add(new Message(Kind.CLOSED, ""));
    }
  }

  /** Sends a tree; one that has ended takes none, and says so by its end. */
  void send(Object tree) {
    try {
      Trees.write(tree, to);
      to.flush();
    } catch (IOException ended) {
      // It is seen by who waits for messages.
    }
  }

  /** The next message; the last is {@code CLOSED}, when both of its streams have ended. */
  Message next() {
    for (; ; ) {
      Message message = take();
      if (message.kind() != Kind.CLOSED || --open == 0) {
        return message;
      }
    }
  }

  private Message take() {
    try {
      Message message =
          unwanted ? messages.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) : messages.take();
      if (message != null) {
        return message;
      }
      process.destroyForcibly();
    } catch (InterruptedException notWanted) {
      stop();
    }
    return take();
  }

  /** Whether the thread that waits for it was interrupted. */
  boolean isUnwanted() {
    return unwanted;
  }

  private void stop() {
    if (unwanted) {
      process.destroyForcibly();
    }
    unwanted = true;
    endInput();
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException ended) {
      // Then it knows.
    }
  }

  private void endWithMaven() {
    endInput();
    try {
      left.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  /** What the process said to the operating system, after all of its messages. */
  int exitValue() {
    try {
      return process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException notWanted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    left.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is what let us finish.
    }
    if (unwanted) {
      Thread.currentThread().interrupt();
    }
  }
}
