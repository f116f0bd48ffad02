package io.github.pluginconformance.examples.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class BookingPluginTest {

  private static BookingServer plugin;
  private static String user;
  private static List<Booking> booked;

  @BeforeAll
  static void start() throws IOException {
    plugin = new BookingServer(0, given("client-id"), given("client-secret"));
    user = given("login-user");
    plugin.signIn().addUser(user, given("login-password"));
    plugin.signIn().addToken(given("second-token"), "alice");
    plugin.bookings().add(user, "2030-05-05", 4);
    booked = plugin.bookings().list(user);
  }

  @AfterAll
  static void what_was_booked_before_is_untouched_and_nothing_is_left_behind() {
    plugin.close();
    assertThat(plugin.bookings().list(user)).isEqualTo(booked);
    assertThat(plugin.bookings().list("alice")).isEmpty();
    assertThat(plugin.orders().list(user)).isEmpty();
  }

  @PluginUrl
  static String url() {
    return plugin.url();
  }

  // Where to find client, login and second caller stands in plugin-conformance.yaml.
  @PluginConformanceTest
  void conforms() {}

  private static String given(String name) throws IOException {
    return Files.readString(Path.of("src", "test", "credentials", name)).strip();
  }
}
