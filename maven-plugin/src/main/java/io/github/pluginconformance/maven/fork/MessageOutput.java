package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.maven.fork.Message.Kind;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Sends messages to Maven, and what is printed as one with each flush. */
final class MessageOutput extends OutputStream {

  private final PrintStream to;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** Whether anybody reads it, is not looked at: a run ends properly where Maven has gone. */
  MessageOutput(OutputStream to) {
    this.to = new PrintStream(to, false, StandardCharsets.UTF_8);
  }

  synchronized void send(Kind kind, String text) {
    to.print(new Message(kind, text).line() + "\n");
    to.flush();
  }

  @Override
  public synchronized void write(int value) {
    printed.write(value);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    printed.write(bytes, from, length);
  }

  @Override
  public synchronized void flush() {
    if (printed.size() > 0) {
      send(Kind.OUTPUT, printed.toString(StandardCharsets.UTF_8));
      printed.reset();
    }
  }
}
