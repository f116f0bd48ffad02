package io.github.pluginconformance.probe.auth;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The token endpoint of {@link SloppyPlugin}. */
final class SloppyTokens {

  private final Set<Sloppiness> faults;
  private final SloppyCodes codes;
  private final Supplier<String> elsewhere;

  SloppyTokens(Set<Sloppiness> faults, SloppyCodes codes, Supplier<String> elsewhere) {
    this.faults = faults;
    this.codes = codes;
    this.elsewhere = elsewhere;
  }

  private boolean is(Sloppiness fault) {
    return faults.contains(fault);
  }

  void handle(Web web) throws IOException {
    Map<String, String> asked = web.form();
    if (is(Sloppiness.TOKEN_REDIRECTS)) {
      web.with("Location", elsewhere.get()).answer(307, "text/plain", "");
    } else if (is(Sloppiness.UNKNOWN_REQUESTS)) {
      refuse(web, 415, "invalid_request");
    } else if (!isClient(asked)) {
      refuse(web, 401, "invalid_client");
    } else if ("refresh_token".equals(asked.get("grant_type"))) {
      refresh(web, asked);
    } else {
      exchange(web, asked);
    }
  }

  private boolean isClient(Map<String, String> asked) {
    boolean refresh = "refresh_token".equals(asked.get("grant_type"));
    return SloppyPlugin.SECRET.equals(asked.get("client_secret"))
        || is(Sloppiness.ANY_SECRET)
        || (is(Sloppiness.BEGINNING_OF_SECRET)
            && asked.getOrDefault("client_secret", "").startsWith("canary-secret"))
        || (is(Sloppiness.NO_SECRET_NEEDED) && !asked.containsKey("client_secret"))
        || (is(Sloppiness.EMPTY_SECRET_TAKEN) && "".equals(asked.get("client_secret")))
        || (is(Sloppiness.SECRET_IN_ANY_CASE)
            && SloppyPlugin.SECRET.equalsIgnoreCase(asked.get("client_secret")))
        || (is(Sloppiness.NO_SECRET_TO_REFRESH) && refresh && !asked.containsKey("client_secret"))
        || (is(Sloppiness.ANY_SECRET_TO_REFRESH) && refresh);
  }

  private String token(boolean works) {
    if (is(Sloppiness.ONE_TOKEN_PER_USER)) {
      codes.forgetTokens();
    }
    return codes.token(works, is(Sloppiness.SIGNATURE_UNCHECKED));
  }

  private void refresh(Web web, Map<String, String> asked) throws IOException {
    if (is(Sloppiness.REFRESH_FAILS)
        || !codes.isRefreshToken(asked.getOrDefault("refresh_token", ""))) {
      refuse(web, 400, "invalid_grant");
    } else {
      if (is(Sloppiness.ROTATING_REFRESH_TOKENS)) {
        codes.forgetRefreshToken(asked.get("refresh_token"));
      }
      issue(web, refreshed(), refreshedScope());
    }
  }

  private String refreshed() {
    return is(Sloppiness.REFRESHED_IS_THE_SAME)
        ? codes.latestToken()
        : token(!is(Sloppiness.REFRESHED_IS_USELESS));
  }

  private void exchange(Web web, Map<String, String> asked) throws IOException {
    String code = asked.getOrDefault("code", "");
    Optional<SloppyCodes.Grant> grant = codes.grant(code);
    if (is(Sloppiness.CODES_REFUSED)) {
      refuse(web, 400, "invalid_grant");
    } else if (grant.isEmpty() && is(Sloppiness.CRASHES_ON_BAD_CODE)) {
      web.html(500, "out of order");
    } else if (grant.isEmpty() || !isFor(grant.get(), asked)) {
      refuse(web, 400, "invalid_grant");
    } else if (!codes.use(code) && !is(Sloppiness.REUSABLE_CODES)) {
      refuse(web, 400, "invalid_grant");
    } else {
      issue(web, token(true), is(Sloppiness.NARROWER_REFRESH) ? "todos notes" : "todos");
    }
  }

  private String refreshedScope() {
    return is(Sloppiness.REFRESH_WIDENS_SCOPE) ? "todos admin" : "todos";
  }

  private boolean isFor(SloppyCodes.Grant grant, Map<String, String> asked) {
    boolean client =
        grant.clientId().equals(asked.get("client_id")) || is(Sloppiness.CODE_FOR_ANY_CLIENT);
    boolean callback =
        grant.redirectUri().equals(asked.get("redirect_uri"))
            || is(Sloppiness.CODE_FOR_ANY_CALLBACK);
    return client
        && callback
        && (grant.challenge().isEmpty() || asked.containsKey("code_verifier"));
  }

  private void refuse(Web web, int status, String error) throws IOException {
    int shown = is(Sloppiness.ERROR_AS_200) && error.equals("invalid_grant") ? 200 : status;
    if (is(Sloppiness.FORBIDDEN_WITH_WORDS)) {
      web.json(
          403,
          "{\"error\":\"%s\",\"error_description\":\"No <b>way</b>\",\"code\":4711}"
              .formatted(error));
    } else {
      web.json(shown, "{\"error\":\"" + error + "\"}");
    }
  }

  private void issue(Web web, String token, String scope) throws IOException {
    Web answer = is(Sloppiness.TOKEN_CACHED) ? web : web.with("Cache-Control", "no-store");
    String type = is(Sloppiness.MAC_TOKEN) ? "mac" : "Bearer";
    if (is(Sloppiness.TOKEN_AS_FORM)) {
      answer.answer(
          200,
          "application/x-www-form-urlencoded",
          "access_token=" + Web.encoded(token) + "&token_type=bearer");
    } else {
      String body =
          is(Sloppiness.PLAIN_TOKEN) || !mayRefresh()
              ? plain(token)
              : "{\"access_token\": \"%s\"%s, \"refresh_token\": \"%s\", \"expires_in\": %s, \"scope\": \"%s\"}"
                  .formatted(
                      is(Sloppiness.LONG_TOKEN)
                          ? token + "t".repeat(900_000)
                          : is(Sloppiness.ODD_TOKEN) ? token + " <x>" : token,
                      is(Sloppiness.NO_TOKEN_TYPE) ? "" : ", \"token_type\": \"" + type + "\"",
                      codes.refreshToken(),
                      is(Sloppiness.EXPIRES_AS_TEXT) ? "\"3600\"" : "3600",
                      scope);
      answer.answer(200, type(), is(Sloppiness.TOKEN_IN_PAGE) ? "<html><pre>" + body : body);
    }
  }

  /** As little as the protocol asks for, and more than anybody knows. */
  private static String plain(String token) {
    return """
    {"token_type": "bearer", "user": {"id": 1, "tags": [null, true]}, "created_at": "now",
     "not_before": null, "access_token": "%s"}\
    """
        .formatted(token);
  }

  private boolean mayRefresh() {
    return !is(Sloppiness.NO_REFRESH_TOKEN)
        && (!is(Sloppiness.REFRESH_TOKEN_ONCE) || codes.isFirstToken());
  }

  private String type() {
    if (is(Sloppiness.PLAIN_TOKEN)) {
      return "application/json; charset=UTF-8";
    }
    return is(Sloppiness.TOKEN_AS_HTML) || is(Sloppiness.TOKEN_IN_PAGE)
        ? "text/html"
        : is(Sloppiness.TOKEN_AS_TEXT) ? "text/plain" : "application/json";
  }
}
