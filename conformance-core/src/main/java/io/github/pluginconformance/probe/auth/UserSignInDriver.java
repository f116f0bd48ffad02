package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.AuthorizationDriver;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;

/** Hands a sign-in that we cannot finish to the user's own driver, if there is one. */
final class UserSignInDriver {

  private final Optional<AuthorizationDriver> driver;

  private UserSignInDriver(Optional<AuthorizationDriver> driver) {
    this.driver = driver;
  }

  /** Hands over to this driver. */
  static UserSignInDriver using(AuthorizationDriver driver) {
    return new UserSignInDriver(Optional.of(driver));
  }

  /** The driver that the settings name, else the first that the class path offers. */
  static UserSignInDriver of(RunContext context) {
    Class<? extends AuthorizationDriver> named = context.settings().authorizationDriver();
    return named == null
        ? new UserSignInDriver(ServiceLoader.load(AuthorizationDriver.class).findFirst())
        : using((request, redirectUri) -> made(named).authorize(request, redirectUri));
  }

  private static AuthorizationDriver made(Class<? extends AuthorizationDriver> type) {
    try {
      Constructor<? extends AuthorizationDriver> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException | RuntimeException hidden) {
      throw new UnusableDriverException(type);
    }
  }

  /** Its message is our own, so it may be shown. */
  private static final class UnusableDriverException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableDriverException(Class<?> type) {
      super(
          "the AuthorizationDriver "
              + type.getName()
              + " cannot be made: it needs a constructor without parameters that does not fail, and"
              + " must not be an inner class");
    }
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
    } catch (UnusableDriverException unusable) {
      return attempt.ended(
          attempt.hops(), AuthorizationAttempt.End.PAGE, null, unusable.getMessage());
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
