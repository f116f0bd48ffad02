package io.github.pluginconformance.maven;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Hands on text in UTF-8 line by line, without what ends the lines. Of what is written over on a
 * terminal, by a carriage return, only the last is handed on.
 */
final class LineStream extends OutputStream {

  private final Consumer<String> lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineStream(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void write(int value) {
    if (value == '\n') {
      handOn();
    } else {
      line.write(value);
    }
  }

  @Override
  public synchronized void close() {
    if (line.size() > 0) {
      handOn();
    }
  }

  private void handOn() {
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    lines.accept(text.substring(text.lastIndexOf('\r') + 1));
  }
}
