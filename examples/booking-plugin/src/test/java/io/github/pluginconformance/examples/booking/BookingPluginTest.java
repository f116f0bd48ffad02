package io.github.pluginconformance.examples.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BookingPluginTest {

  private static BookingServer plugin;
  private static List<Booking> alices;

  @BeforeAll
  static void start() throws IOException {
    plugin = new BookingServer(0);
    plugin.bookings().add("alice", "2030-05-05", 4);
    alices = plugin.bookings().list("alice");
  }

  @AfterAll
  static void other_peoples_data_is_untouched_and_nothing_is_left_behind() {
    plugin.close();
    assertThat(plugin.bookings().list("alice")).isEqualTo(alices);
    assertThat(plugin.bookings().list("conformance-1")).isEmpty();
    assertThat(plugin.orders().list("conformance-1")).isEmpty();
  }

  @PluginUrl
  static String url() {
    return plugin.url();
  }

  // The example takes its users' names on trust, so that it stays small; a real one signs them in.
  @PluginConformanceTest(
      publicUrl = BookingServer.PUBLIC_URL,
      excludedRules = "confirmation/actions-need-oauth")
  void conforms() {}
}
