package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.probe.copilot.CopilotServer.Answer;
import io.github.pluginconformance.probe.copilot.CopilotServer.Asked;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.OAuthRegistration;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An authorization server that knows Copilot as its client; good by itself. */
final class CopilotOAuth {

  static final String CALLBACK = "https://teams.microsoft.com/api/platform/v1.0/oAuthRedirect";
  private static final String CLIENT = "copilot client";
  private static final String SECRET = "secret/of:copilot+4711";
  private static final String USER = "megan";
  private static final String PASSWORD = "password-of-megan";

  private record Code(String redirectUri, String challenge) {}

  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();
  private boolean byBasic;
  private boolean unchecked;
  private boolean renewsApart;

  /** Puts it on a server, whose API then asks for its tokens. */
  static CopilotOAuth on(CopilotServer server) {
    CopilotOAuth oauth = new CopilotOAuth();
    server
        .at("/authorize", oauth::authorize)
        .at("/login", oauth::logIn)
        .at("/token", oauth::token)
        .gate(oauth::gate);
    return oauth;
  }

  /** Lets clients name themselves in the {@code Authorization} header alone. */
  CopilotOAuth byBasic() {
    byBasic = true;
    return this;
  }

  /** Looks at no code verifier. */
  CopilotOAuth withoutCheckingVerifiers() {
    unchecked = true;
    return this;
  }

  /** Renews tokens at an address of its own, and nowhere else. */
  CopilotOAuth renewingApart(CopilotServer server) {
    renewsApart = true;
    server.at("/renew", this::renew);
    return this;
  }

  private Answer renew(Asked one) {
    Map<String, String> form = one.form();
    return isClient(one, form) && refreshTokens.contains(form.getOrDefault("refresh_token", ""))
        ? issue().with("Cache-Control", "no-store")
        : Answer.json(isClient(one, form) ? 400 : 401, "{\"error\": \"invalid_grant\"}");
  }

  /** The scheme, with where tokens are renewed. */
  static String renewing(CopilotServer server) {
    return scheme(server)
        .replace("scopes:", "refreshUrl: '%s/renew', scopes:".formatted(server.uri()));
  }

  static String scheme(CopilotServer server) {
    return """
    {type: oauth2, flows: {authorizationCode: {authorizationUrl: '%s/authorize', \
    tokenUrl: '%s/token', scopes: {repairs: Your repairs}}}}\
    """
        .formatted(server.uri(), server.uri());
  }

  static OAuthClient client(boolean pkce) {
    return new OAuthClient(
        Secret.of("CLIENT_ID", CLIENT),
        Secret.of("CLIENT_SECRET", SECRET),
        Secret.of("LOGIN", USER),
        Secret.of("PASSWORD", PASSWORD),
        null,
        new OAuthRegistration(pkce, List.of(), null, null, null));
  }

  Optional<Answer> gate(Asked one) {
    String field = one.header("authorization");
    boolean known =
        field.regionMatches(true, 0, "Bearer ", 0, 7) && tokens.contains(field.substring(7));
    return known ? Optional.empty() : Optional.of(CopilotServer.refusal());
  }

  private Answer authorize(Asked one) {
    Map<String, String> query = one.query();
    if (!CLIENT.equals(query.get("client_id"))
        || !CALLBACK.equals(query.get("redirect_uri"))
        || !"code".equals(query.get("response_type"))) {
      return new Answer(400, Map.of("Content-Type", "text/html"), "<p>no</p>");
    }
    String hidden =
        query.entrySet().stream()
            .map(
                field ->
                    "<input type=hidden name=\"%s\" value=\"%s\">"
                        .formatted(field.getKey(), escaped(field.getValue())))
            .collect(Collectors.joining());
    return Answer.html(
        "<!doctype html><title>Sign in</title><form method=post action=/login>"
            + hidden
            + "<input name=who><input type=password name=secret><button>Sign in</button></form>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private Answer logIn(Asked one) {
    Map<String, String> form = one.form();
    if (!USER.equals(form.get("who")) || !PASSWORD.equals(form.get("secret"))) {
      return Answer.html("<p>no</p>");
    }
    String code = "code-of-megan-" + number.incrementAndGet();
    codes.put(code, new Code(form.get("redirect_uri"), form.getOrDefault("code_challenge", "")));
    String state = URLEncoder.encode(form.getOrDefault("state", ""), StandardCharsets.UTF_8);
    return Answer.redirect(302, form.get("redirect_uri") + "?code=" + code + "&state=" + state);
  }

  private Answer token(Asked one) {
    Map<String, String> form = one.form();
    if (!isClient(one, form)) {
      return Answer.json(401, "{\"error\": \"invalid_client\"}");
    }
    boolean refresh = "refresh_token".equals(form.get("grant_type"));
    boolean good =
        refresh
            ? !renewsApart && refreshTokens.contains(form.getOrDefault("refresh_token", ""))
            : spends(form);
    return good
        ? issue().with("Cache-Control", "no-store")
        : Answer.json(400, "{\"error\": \"invalid_grant\"}");
  }

  private boolean isClient(Asked one, Map<String, String> form) {
    return byBasic
        ? isPair(one.header("authorization"))
        : CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
  }

  /** Both parts are form-encoded (RFC 6749, section 2.3.1). */
  private static boolean isPair(String field) {
    if (!field.startsWith("Basic ")) {
      return false;
    }
    byte[] bytes = Base64.getDecoder().decode(field.substring("Basic ".length()));
    String[] pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
    return pair.length == 2 && decoded(pair[0]).equals(CLIENT) && decoded(pair[1]).equals(SECRET);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private boolean spends(Map<String, String> form) {
    Code code = codes.remove(form.getOrDefault("code", ""));
    return code != null
        && code.redirectUri().equals(form.get("redirect_uri"))
        && (unchecked
            || code.challenge().isEmpty()
            || code.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Answer issue() {
    String token = "token-of-megan-" + number.incrementAndGet();
    String refresh = "refresh-of-megan-" + number.incrementAndGet();
    tokens.add(token);
    refreshTokens.add(refresh);
    return Answer.json(
        200,
        "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600, \"refresh_token\": \"%s\"}"
            .formatted(token, refresh));
  }
}
