package io.github.pluginconformance.benchmark;

import io.github.pluginconformance.examples.todo.TodoServer;
import java.io.IOException;

/** The todo example on a free port. */
final class TodoPlugin {

  private TodoPlugin() {}

  public static void main(String[] args) throws IOException {
    System.out.println(new TodoServer(0).url());
  }
}
