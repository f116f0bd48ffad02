package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.writer.ConsoleOptions;
import io.github.pluginconformance.writer.ConsoleWriter;
import io.github.pluginconformance.writer.HtmlWriter;
import io.github.pluginconformance.writer.MarkdownWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each report names the day of its profile's sources, and warns once they are old. */
class SourcesInReportTest {

  private static final String OLD = "the sources of this profile are of ";

  private HttpServer server;

  /** It is there, and has nothing. */
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  static Stream<Profile> profiles() {
    return Stream.of(Profile.values());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void should_name_the_day_and_warn_of_sources_older_than_180_days(Profile profile) {
    LocalDate day = profile.sources().date();
    Report fresh = report(profile, day.plusDays(180));
    Report old = report(profile, day.plusDays(181));

    assertThat(fresh.profile()).isNotNull();
    assertThat(fresh.profile().note()).isNull();
    assertThat(old.profile()).isNotNull();
    assertThat(old.profile().note()).startsWith(OLD + day);
    assertThat(written(fresh)).allSatisfy(text -> assertThat(text).doesNotContain(OLD));
    assertThat(written(old)).allSatisfy(text -> assertThat(text).contains(OLD + day));
    assertThat(HtmlWriter.render(fresh)).contains("sources of " + day);
    assertThat(MarkdownWriter.render(fresh)).contains("sources of " + day);
  }

  private static List<String> written(Report report) {
    return List.of(
        HtmlWriter.render(report),
        MarkdownWriter.render(report),
        ConsoleWriter.render(report, ConsoleOptions.PLAIN, null));
  }

  private Report report(Profile profile, LocalDate today) {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    Settings settings = SettingsBuilder.forPlugin(base).profile(profile).build();
    Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    return new ConformanceRun(settings, Progress.SILENT, clock).execute();
  }
}
