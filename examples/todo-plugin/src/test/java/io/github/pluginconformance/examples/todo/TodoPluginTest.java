package io.github.pluginconformance.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.github.pluginconformance.junit.PluginConformanceExtension;
import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PluginConformanceExtension.class)
class TodoPluginTest {

  private static TodoServer plugin;
  private static List<Todo> alices;

  @BeforeAll
  static void start() throws IOException {
    plugin = new TodoServer(0);
    plugin.store().add("alice", "Water the plants", null);
    plugin.store().add("alice", "Call Bob", "2026-12-01");
    plugin.store().add("alice", "Buy oat milk", null);
    alices = plugin.store().list("alice");
  }

  @AfterAll
  static void other_peoples_data_is_untouched() {
    plugin.close();
    assertThat(plugin.store().list("alice")).isEqualTo(alices);
  }

  @PluginUrl
  static String url() {
    return plugin.url();
  }

  // One test per rule, named by its id.
  @PluginConformanceTest(publicUrl = TodoServer.PUBLIC_URL)
  void conforms() {}

  // A test of one's own: the answer is judged by the plugin's own document on the way.
  @Test
  void lists_what_was_there(RequestSpecification request) {
    request.get("/todos/{username}", "alice").then().statusCode(200).body("todos", hasSize(3));
  }
}
