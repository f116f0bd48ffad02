package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.IssuedSecrets;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes known to the redactor what an authorization server hands out: codes, tokens, session
 * cookies. That is done before the exchange is written, because whoever asked for it will read it
 * only afterwards, and the journal is on the disk by then.
 */
final class IssuedByServer {

  /** A cookie of this length is no preference of a user's, whatever its attributes. */
  private static final int LONG_COOKIE = 16;

  /**
   * In characters, for a whole run. Every value is looked for in many forms; whoever floods us with
   * more gives away nothing but his own inventions.
   */
  private static final int MOST = 256 * 1024;

  /** In characters; header fields with longer tokens are refused nearly everywhere. */
  private static final int LONGEST = 16 * 1024;

  private final Redactor redactor;
  private final AtomicInteger seen = new AtomicInteger();

  IssuedByServer(Redactor redactor) {
    this.redactor = redactor;
  }

  /** Hides from now on what the answer to such a request brought. */
  void hide(Request request, Exchange exchange) {
    if (request.kind() == Request.Kind.OAUTH) {
      exchange.received().map(IssuedByServer::issued).ifPresent(this::register);
    }
  }

  private void register(Set<Secret> issued) {
    redactor.register(
        issued.stream()
            .filter(secret -> secret.reveal().length() <= LONGEST)
            .filter(secret -> seen.addAndGet(secret.reveal().length()) <= MOST)
            .toList());
  }

  private static Set<Secret> issued(ReceivedResponse answer) {
    boolean success = answer.status() < 400;
    Set<Secret> issued = new LinkedHashSet<>();
    for (Header header : answer.headers()) {
      issued.addAll(
          header.is("set-cookie")
              ? cookie(header.value())
              : IssuedSecrets.in(header.value(), success));
    }
    issued.addAll(IssuedSecrets.in(answer.text(), success));
    return issued;
  }

  private static Set<Secret> cookie(String field) {
    String[] parts = field.split(";", 2);
    String[] pair = parts[0].split("=", 2);
    String value = pair.length == 2 ? pair[1].strip() : "";
    boolean session =
        parts.length == 2
            && parts[1].toLowerCase(Locale.ROOT).contains("httponly")
            && IssuedSecrets.looksIssued(value);
    return session || value.length() >= LONG_COOKIE
        ? Set.of(Secret.of("OAUTH_COOKIE", value))
        : Set.of();
  }
}
