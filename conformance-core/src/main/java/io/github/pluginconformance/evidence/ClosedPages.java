package io.github.pluginconformance.evidence;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.regex.Pattern;

/** Tells what is refused to whoever has not signed in: by a status, or by a page to sign in at. */
public final class ClosedPages {

  private static final Pattern ASKS_FOR_A_PASSWORD =
      Pattern.compile("(?i)<input\\b[^>]{0,400}\\btype\\s{0,3}=\\s{0,3}[\"']?password");

  private ClosedPages() {}

  /** Whether an answer refuses, or asks to sign in first. */
  public static boolean isOne(Exchange exchange) {
    return exchange.answered(401) || exchange.answered(403) || isLogin(exchange);
  }

  /** Whether a page of success asks for a password. */
  public static boolean isLogin(Exchange exchange) {
    return exchange.answered(200)
        && exchange
            .received()
            .map(ReceivedResponse::text)
            .filter(text -> text.stripLeading().startsWith("<"))
            .filter(text -> ASKS_FOR_A_PASSWORD.matcher(text).find())
            .isPresent();
  }
}
