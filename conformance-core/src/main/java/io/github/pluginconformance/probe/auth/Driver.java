package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.AuthorizationAttempt;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;

/** Hands a sign-in that we cannot finish to the user's own driver, if there is one. */
final class Driver {

  private final Optional<AuthorizationDriver> driver;

  private Driver(Optional<AuthorizationDriver> driver) {
    this.driver = driver;
  }

  /** The driver that was given to the run, else the first that the class path offers. */
  static Driver of(RunContext context) {
    return new Driver(
        context
            .service(AuthorizationDriver.class)
            .or(() -> ServiceLoader.load(AuthorizationDriver.class).findFirst()));
  }

  /** The attempt as it is, or as the driver brought it to its end. */
  AuthorizationAttempt goOn(AuthorizationAttempt attempt) {
    return attempt.end() == AuthorizationAttempt.End.PAGE && driver.isPresent()
        ? drive(driver.get(), attempt)
        : attempt;
  }

  private static AuthorizationAttempt drive(
      AuthorizationDriver driver, AuthorizationAttempt attempt) {
    Optional<URI> arrived;
    try {
      arrived = driver.authorize(attempt.request(), attempt.redirectUri());
    } catch (RuntimeException broken) {
      return attempt.ended(
          attempt.hops(),
          AuthorizationAttempt.End.PAGE,
          null,
          "the AuthorizationDriver failed (" + broken.getClass().getSimpleName() + ")");
    }
    return arrived
        .filter(address -> Callback.isAt(attempt.redirectUri(), address))
        .map(
            address ->
                attempt.ended(attempt.hops(), AuthorizationAttempt.End.CALLBACK, address, null))
        .orElseGet(() -> notThere(attempt));
  }

  /** A refused request is what some requests are made for; the platform's own must get through. */
  private static AuthorizationAttempt notThere(AuthorizationAttempt attempt) {
    boolean plain = attempt.kind() == AuthorizationAttempt.Kind.PLAIN;
    return attempt.ended(
        attempt.hops(),
        plain ? AuthorizationAttempt.End.PAGE : AuthorizationAttempt.End.ANSWER,
        null,
        "the AuthorizationDriver did not reach the callback");
  }
}
