package io.github.pluginconformance.examples.booking;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs users in by OAuth 2.0 with an authorization code: the user logs in on a page of the plugin,
 * the platform exchanges the code for a token, and each call of the API then says by its token for
 * whom it is made.
 */
public class SignIn {

  private final String clientId;
  private final String clientSecret;
  private final URI callback;
  private final Map<String, String> passwords = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  /**
   * Knows the platform, as it was registered when the plugin was installed.
   *
   * @param callback where the platform waits for the code; users are sent nowhere else
   */
  public SignIn(String clientId, String clientSecret, URI callback) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.callback = callback;
  }

  /** Lets a user sign in. */
  public synchronized void addUser(String username, String password) {
    passwords.put(username, password);
  }

  /** Lets a token that was issued elsewhere stand for a user. */
  public synchronized void addToken(String token, String username) {
    tokens.put(token, username);
  }

  /** For whom a call is made, by its {@code Authorization} header; empty for nobody known. */
  public synchronized Optional<String> user(String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.ofNullable(tokens.get(authorization.substring(7)))
        : Optional.empty();
  }

  /** The page to which the platform sends the user's browser. */
  BookingReply loginPage(Map<String, String> query) {
    return isFromThePlatform(query)
        ? BookingReply.html(BookingPages.login(query.getOrDefault("state", "")))
        : BookingReply.problem(400, "this is not a sign-in that the platform began");
  }

  /** The form of that page: sends the browser back to the platform, with a code. */
  synchronized BookingReply loggedIn(Map<String, String> form) {
    String username = form.getOrDefault("username", "");
    String password = passwords.get(username);
    if (password == null || !password.equals(form.get("password"))) {
      return BookingReply.problem(403, "unknown name or wrong password");
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, username);
    String state = URLEncoder.encode(form.getOrDefault("state", ""), StandardCharsets.UTF_8);
    return BookingReply.redirect(callback + "?code=" + code + "&state=" + state);
  }

  /** Exchanges a code for a token. The code is gone afterwards. */
  synchronized BookingReply token(byte[] body) throws IOException {
    try {
      Input input = Input.of(body);
      boolean known =
          clientId.equals(input.text("client_id"))
              && clientSecret.equals(input.text("client_secret"))
              && callback.toString().equals(input.text("redirect_uri"));
      String username = known ? codes.remove(input.text("code")) : null;
      if (username == null) {
        return BookingReply.json(400, Map.of("error", "invalid_grant"));
      }
      String token = UUID.randomUUID().toString();
      tokens.put(token, username);
      return BookingReply.json(200, Map.of("access_token", token, "token_type", "bearer"))
          .with("Cache-Control", "no-store");
    } catch (Input.Refused refused) {
      return BookingReply.json(400, Map.of("error", "invalid_request"));
    }
  }

  private boolean isFromThePlatform(Map<String, String> query) {
    return "code".equals(query.get("response_type"))
        && clientId.equals(query.get("client_id"))
        && callback.toString().equals(query.get("redirect_uri"));
  }
}
