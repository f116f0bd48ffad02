package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.AuthorizationDriver;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in that needs more than forms is handed to the user's own driver. */
class UserSignInDriverTest {

  private static final URI CALLBACK = URI.create(SloppyPlugin.CALLBACK);
  private static final AuthorizationAttempt STUCK =
      AuthorizationAttempt.start(
              AuthorizationAttempt.Kind.PLAIN, URI.create("http://localhost/a"), "s", CALLBACK)
          .ended(List.of(), AuthorizationAttempt.End.PAGE, null, "a page with scripts");

  @Test
  void should_take_over_where_the_forms_end() {
    AuthorizationAttempt driven =
        driver((request, redirect) -> Optional.of(URI.create(redirect + "?code=c&state=s")))
            .goOn(STUCK);

    assertThat(driven.end()).isEqualTo(AuthorizationAttempt.End.CALLBACK);
    assertThat(driven.code()).contains("c");
  }

  @Test
  void should_leave_alone_what_needs_no_driver() {
    AuthorizationAttempt done =
        STUCK.ended(List.of(), AuthorizationAttempt.End.CALLBACK, CALLBACK, null);

    assertThat(
            driver(
                    (request, redirect) -> {
                      throw new IllegalStateException("not asked");
                    })
                .goOn(done))
        .isEqualTo(done);
  }

  @Test
  void should_name_a_driver_that_fails_without_its_message() {
    AuthorizationAttempt driven =
        driver(
                (request, redirect) -> {
                  throw new IllegalStateException("password hunter2 was wrong");
                })
            .goOn(STUCK);

    assertThat(driven.end()).isEqualTo(AuthorizationAttempt.End.PAGE);
    assertThat(driven.reason()).contains("IllegalStateException").doesNotContain("hunter2");
  }

  @Test
  void should_not_believe_an_address_that_is_not_the_callback() {
    AuthorizationAttempt driven =
        driver((request, redirect) -> Optional.of(URI.create("https://attacker.example/?code=c")))
            .goOn(STUCK);

    assertThat(driven.code()).isEmpty();
  }

  @Test
  void should_be_found_on_the_class_path(@TempDir Path classes) throws IOException {
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(AuthorizationDriver.class.getName()), Found.class.getName() + "\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader offering =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
      thread.setContextClassLoader(offering);

      assertThat(UserSignInDriver.of(context()).goOn(STUCK).code()).contains("found");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void should_be_named_by_the_settings() {
    assertThat(UserSignInDriver.of(context(Found.class)).goOn(STUCK).code()).contains("found");
  }

  @Test
  void should_say_what_a_driver_needs_that_cannot_be_made() {
    AuthorizationAttempt driven = UserSignInDriver.of(context(Demanding.class)).goOn(STUCK);

    assertThat(driven.end()).isEqualTo(AuthorizationAttempt.End.PAGE);
    assertThat(driven.reason())
        .contains(Demanding.class.getName(), "constructor without parameters");
  }

  /** Asks for more than anybody could give. */
  private record Demanding(String something) implements AuthorizationDriver {
    @Override
    public Optional<URI> authorize(URI request, URI redirectUri) {
      return Optional.empty();
    }
  }

  /** Stands in {@code META-INF/services}. */
  public static final class Found implements AuthorizationDriver {
    @Override
    public Optional<URI> authorize(URI request, URI redirectUri) {
      return Optional.of(URI.create(redirectUri + "?code=found&state=s"));
    }
  }

  private static UserSignInDriver driver(AuthorizationDriver driver) {
    return UserSignInDriver.using(driver);
  }

  private static RunContext context() {
    return context(null);
  }

  private static RunContext context(@Nullable Class<? extends AuthorizationDriver> driver) {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost"))
            .authorizationDriver(driver)
            .build();
    Redactor redactor = new Redactor();
    return new RunContext(
        settings, Fetchers.open(settings, redactor), new EvidenceCollector(settings), redactor);
  }
}
