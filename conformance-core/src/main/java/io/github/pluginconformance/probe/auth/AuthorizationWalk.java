package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One authorization request, walked from the client's address to the callback, hop by hop. */
final class AuthorizationWalk {

  private static final int MOST_STEPS = 25;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> PLATFORM = Set.of("chat.openai.com", "chatgpt.com");

  private final Browser browser;
  private final SignInPages pages;
  private final AuthorizationAttempt start;

  /**
   * A walk that has not begun.
   *
   * @param start says what is asked; how it ends is filled in
   */
  AuthorizationWalk(Browser browser, SignInPages pages, AuthorizationAttempt start) {
    this.browser = browser;
    this.pages = pages;
    this.start = start;
  }

  /** Walks to the end. */
  AuthorizationAttempt walk() {
    Exchange at = browser.open(start.request());
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<AuthorizationAttempt> trouble = trouble(at);
      if (trouble.isPresent()) {
        return trouble.get();
      }
      ReceivedResponse answer = at.received().orElseThrow();
      if (answer.status() == 429) {
        return ended(
            AuthorizationAttempt.End.REFUSED_BY_US,
            "the authorization server asks to slow down (429), so it was asked no further");
      }
      boolean redirect = REDIRECTS.contains(answer.status());
      Move move = redirect ? redirected(at, answer) : onPage(at);
      if (move.end() != null) {
        return move.end();
      }
      at = move.next();
    }
    return circle();
  }

  /** Redirects alone never end so; pages may, for want of a person. */
  private AuthorizationAttempt circle() {
    String reason = "more than " + MOST_STEPS + " pages and redirects lead in a circle";
    boolean pages = browser.hops().stream().anyMatch(hop -> hop.request().method().equals("POST"));
    return ended(pages ? AuthorizationAttempt.End.PAGE : AuthorizationAttempt.End.ANSWER, reason);
  }

  /** What comes next: an exchange or the end. */
  private record Move(@Nullable Exchange exchange, @Nullable AuthorizationAttempt end) {

    Exchange next() {
      return Objects.requireNonNull(exchange);
    }
  }

  private Optional<AuthorizationAttempt> trouble(Exchange at) {
    return at.isComplete()
        ? Optional.empty()
        : Optional.of(
            at.failed()
                .map(failure -> ended(endOf(failure.kind()), failure.toString()))
                .orElseGet(
                    () -> ended(AuthorizationAttempt.End.FAILURE, "the answer was cut short")));
  }

  private static AuthorizationAttempt.End endOf(FailureKind kind) {
    return switch (kind.blame()) {
      case PLUGIN -> AuthorizationAttempt.End.FAILURE;
      case BLOCKED -> AuthorizationAttempt.End.REFUSED_BY_US;
      case LIMIT, TOOL -> AuthorizationAttempt.End.LIMIT;
    };
  }

  private Move redirected(Exchange at, ReceivedResponse answer) {
    URI from = at.request().uri();
    Optional<URI> target =
        answer.header("location").flatMap(to -> UriParameters.resolved(from, to));
    if (target.isEmpty()) {
      return stop(AuthorizationAttempt.End.ANSWER, "a redirect without a usable Location");
    }
    boolean again = answer.status() >= 307 && at.request().method().equals("POST");
    return again ? repeated(at, target.get()) : to(target.get(), () -> browser.open(target.get()));
  }

  private Move repeated(Exchange at, URI target) {
    URI from = at.request().uri();
    return Origin.of(from).equals(Origin.of(target))
        ? to(target, () -> browser.post(from, target, at.request().text()))
        : stop(
            AuthorizationAttempt.End.REFUSED_BY_US,
            "a form would be sent on to " + Origin.of(target));
  }

  private Move onPage(Exchange at) {
    URI page = at.request().uri();
    PageStep step = pages.next(at);
    if (step instanceof PageStep.Submit submit) {
      return submitted(page, submit);
    }
    if (step instanceof PageStep.Open open) {
      return to(open.address(), () -> browser.open(open.address()));
    }
    return step instanceof PageStep.Ask ask
        ? stop(AuthorizationAttempt.End.PAGE, ask.reason())
        : stop(AuthorizationAttempt.End.ANSWER, ((PageStep.DeadEnd) step).reason());
  }

  private Move submitted(URI page, PageStep.Submit submit) {
    if (submit.post()) {
      return to(submit.address(), () -> browser.post(page, submit.address(), submit.form()));
    }
    if (submit.login()) {
      return stop(
          AuthorizationAttempt.End.PAGE,
          "the login form sends the password in an address: nobody should fill it in");
    }
    URI address = withQuery(submit);
    return to(address, () -> browser.open(address));
  }

  private static URI withQuery(PageStep.Submit submit) {
    String bare = submit.address().toString().replaceFirst("[?#].*", "");
    return URI.create(bare + "?" + submit.form());
  }

  /** Goes on, unless that would leave for the platform. */
  private Move to(URI target, Supplier<Exchange> go) {
    if (Callback.isAt(start.redirectUri(), target)) {
      return new Move(null, arrived(target));
    }
    String host = target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
    boolean elsewhere = host.equals(start.redirectUri().getHost()) || PLATFORM.contains(host);
    return elsewhere
        ? stop(
            AuthorizationAttempt.End.ANSWER,
            "the user is sent to another address of the platform: "
                + Origin.of(target)
                + target.getRawPath())
        : new Move(go.get(), null);
  }

  private Move stop(AuthorizationAttempt.End end, String reason) {
    return new Move(null, ended(end, reason));
  }

  private AuthorizationAttempt ended(AuthorizationAttempt.End end, String reason) {
    return start.ended(browser.hops(), end, null, reason);
  }

  private AuthorizationAttempt arrived(URI address) {
    return start.ended(browser.hops(), AuthorizationAttempt.End.CALLBACK, address, null);
  }
}
