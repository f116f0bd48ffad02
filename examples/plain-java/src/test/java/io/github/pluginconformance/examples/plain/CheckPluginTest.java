package io.github.pluginconformance.examples.plain;

import static io.github.pluginconformance.junit.ConformanceAssertions.assertThat;

import io.github.pluginconformance.examples.todo.TodoServer;
import org.junit.jupiter.api.Test;

class CheckPluginTest {

  // Any URL does, also one from a system property. Here it is the todo plugin's, started for the
  // test.
  @Test
  void conforms() throws Exception {
    try (TodoServer plugin = new TodoServer(0)) {
      assertThat(CheckPlugin.check(plugin.url(), TodoServer.PUBLIC_URL))
          .conforms()
          .satisfies("operation/succeeds");
    }
  }
}
