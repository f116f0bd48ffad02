package io.github.pluginconformance.probe.auth;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization endpoint of {@link SloppyPlugin}, with a login page and a consent page. */
final class SloppyAuthorization {

  private final Set<Sloppiness> faults;
  private final SloppyCodes codes;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();

  SloppyAuthorization(Set<Sloppiness> faults, SloppyCodes codes) {
    this.faults = faults;
    this.codes = codes;
  }

  void handle(Web web) throws IOException {
    switch (web.method() + " " + web.path()) {
      case "GET /authorize" -> authorize(web, web.query());
      case "GET /login" -> {
        if (web.query().containsKey("secret")) {
          logIn(web);
        } else {
          loginPage(web);
        }
      }
      case "POST /login" -> logIn(web);
      case "POST /consent", "GET /consent" -> consent(web);
      default -> web.html(405, "not this way");
    }
  }

  private boolean is(Sloppiness fault) {
    return faults.contains(fault);
  }

  private void authorize(Web web, Map<String, String> asked) throws IOException {
    String refusal = refusal(asked);
    if (is(Sloppiness.BUSY)) {
      web.with("Retry-After", "60").html(429, "later");
    } else if (is(Sloppiness.START_FAILS)) {
      web.html(500, "out of order");
    } else if (refusal != null
        && is(Sloppiness.ERRORS_TO_CALLBACK)
        && isRegistered(asked.getOrDefault("redirect_uri", ""))) {
      web.redirect(
          asked.get("redirect_uri")
              + "?error=invalid_request&error_description=No+way&state="
              + Web.encoded(asked.getOrDefault("state", "")));
    } else if (refusal != null) {
      web.html(400, "<p>" + refusal + "</p>");
    } else if (is(Sloppiness.CRASHES_ON_STATE) && asked.getOrDefault("state", "").contains(" ")) {
      web.html(500, "out of order");
    } else if (web.cookie("session").filter(sessions::contains).isEmpty()) {
      sendTo(web, "login?continue=" + Web.encoded(web.target()));
    } else {
      consentPage(web, asked);
    }
  }

  private void sendTo(Web web, String place) throws IOException {
    if (is(Sloppiness.SEE_OTHER_AND_RELATIVE)) {
      web.with("Location", place).answer(303, "text/plain", "");
    } else {
      web.redirect("/" + place);
    }
  }

  private String refusal(Map<String, String> asked) {
    if (!SloppyPlugin.CLIENT.equals(asked.get("client_id")) && !is(Sloppiness.ANY_CLIENT)) {
      return "unknown client";
    }
    if (!isRegistered(asked.getOrDefault("redirect_uri", ""))) {
      return "unknown redirect_uri";
    }
    if (!"code".equals(asked.get("response_type")) && !is(Sloppiness.IMPLICIT)) {
      return "unsupported response_type";
    }
    if (asked.getOrDefault("scope", "").isEmpty() && is(Sloppiness.REFUSES_EMPTY_SCOPE)) {
      return "scope is missing";
    }
    return !asked.containsKey("code_challenge") && is(Sloppiness.NEEDS_CHALLENGE)
        ? "code_challenge is missing"
        : null;
  }

  private boolean isRegistered(String address) {
    boolean lookalike =
        is(Sloppiness.LOOKALIKE_REDIRECT) && address.startsWith("https://chat.openai.com");
    return address.equals(SloppyPlugin.CALLBACK)
        || lookalike
        || (is(Sloppiness.LONGER_REDIRECT) && address.startsWith(SloppyPlugin.CALLBACK))
        || is(Sloppiness.OPEN_REDIRECT)
        || is(Sloppiness.FIXED_CALLBACK);
  }

  private void loginPage(Web web) throws IOException {
    if (is(Sloppiness.LOGIN_LOOPS)) {
      web.redirect(web.query().get("continue"));
      return;
    }
    if (is(Sloppiness.NAME_THEN_PASSWORD) && !web.query().containsKey("who")) {
      web.html(
          200,
          "<form action='login'><input type=hidden name=continue value=\"%s\"><input type=email name=who><button>Next</button></form>"
              .formatted(escaped(web.query().get("continue"))));
      return;
    }
    String attributes = is(Sloppiness.SECURE_COOKIES) ? "; Secure; SameSite=None" : "";
    web.with("Set-Cookie", "csrf=canary-csrf-cookie-Ga27Jx; Path=/login; HttpOnly" + attributes)
        .html(
            is(Sloppiness.LOGIN_WITH_401) ? 401 : 200,
            """
            <form action="/search"><input name="q"><button>Search</button></form>
            <form method="%s" action="/login">
              <input type="hidden" name="_csrf" value="Ga27Jx">
              <input type="hidden" name="continue" value="%s">
              <input name="who"> <input type="password" name="secret"> <button>Sign in</button>
            </form>"""
                .formatted(
                    is(Sloppiness.LOGIN_BY_GET) ? "get" : "post",
                    escaped(web.query().get("continue"))));
  }

  private void logIn(Web web) throws IOException {
    Map<String, String> form = web.method().equals("GET") ? web.query() : web.form();
    boolean token = "Ga27Jx".equals(form.get("_csrf")) && web.cookie("csrf").isPresent();
    boolean user =
        SloppyPlugin.USER.equals(form.get("who"))
            && SloppyPlugin.PASSWORD.equals(form.get("secret"));
    if (!token) {
      web.html(403, "forged");
    } else if (!user) {
      web.redirect("/login?continue=" + Web.encoded(form.get("continue")));
    } else {
      String session = codes.session();
      sessions.add(session);
      String attributes = is(Sloppiness.SECURE_COOKIES) ? "; Secure; SameSite=None" : "";
      web.with("Set-Cookie", "session=" + session + "; Path=/; HttpOnly" + attributes)
          .redirect(form.get("continue"));
    }
  }

  private void consentPage(Web web, Map<String, String> asked) throws IOException {
    StringBuilder hidden = new StringBuilder();
    asked.forEach(
        (name, value) ->
            hidden.append(
                "<input type=hidden name=\"%s\" value=\"%s\">".formatted(name, escaped(value))));
    web.html(
        200,
        """
        <form method="%s" action="/consent">%s
          <label><input type="checkbox" name="agreed" value="yes"> your list</label>
          <button name="choice" value="deny">Deny</button>
          <button name="choice" value="allow">Allow</button>
        </form>"""
            .formatted(is(Sloppiness.CONSENT_BY_GET) ? "get" : "post", hidden));
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private void consent(Web web) throws IOException {
    Map<String, String> form = web.method().equals("GET") ? web.query() : web.form();
    boolean agreed = "allow".equals(form.get("choice")) && "yes".equals(form.get("agreed"));
    if (!agreed || web.cookie("session").filter(sessions::contains).isEmpty()) {
      web.html(400, "no");
    } else if (is(Sloppiness.SECOND_CONSENT) && !form.containsKey("again")) {
      form.put("again", "yes");
      form.remove("choice");
      form.remove("agreed");
      consentPage(web, form);
    } else {
      sendOn(
          web,
          is(Sloppiness.FIXED_CALLBACK)
              ? SloppyPlugin.CALLBACK + answer(form)
              : form.get("redirect_uri") + answer(form));
    }
  }

  private void sendOn(Web web, String address) throws IOException {
    if (is(Sloppiness.CODE_BY_REFRESH)) {
      web.html(
          200, "<meta http-equiv=\"refresh\" content=\"0; url=%s\">".formatted(escaped(address)));
    } else if (is(Sloppiness.CODE_BY_FORM)) {
      StringBuilder hidden = new StringBuilder();
      Web.parsed(URI.create(address).getRawQuery())
          .forEach(
              (name, value) ->
                  hidden.append(
                      "<input type=hidden value=\"%s\" name=%s>".formatted(escaped(value), name)));
      String action = address.substring(0, address.indexOf('?'));
      web.html(200, "<form action=\"%s\">%s</form>".formatted(action, hidden));
    } else if (is(Sloppiness.CODE_BY_SCRIPT)) {
      web.html(
          200,
          "<script>location.href = \"%s\";</script>"
              .formatted(address.replace("/", "\\/").replace("&", "\\u0026")));
    } else {
      web.redirect(address);
    }
  }

  private String answer(Map<String, String> asked) {
    if ("token".equals(asked.get("response_type"))) {
      return "#token_type=bearer&access_token=" + Web.encoded(codes.token(true, false));
    }
    if (is(Sloppiness.LATEST_CODE_ONLY)) {
      codes.forgetCodes();
    }
    SloppyCodes.Grant grant =
        new SloppyCodes.Grant(
            asked.get("client_id"),
            is(Sloppiness.FIXED_CALLBACK) ? SloppyPlugin.CALLBACK : asked.get("redirect_uri"),
            asked.getOrDefault("code_challenge", ""));
    String code = is(Sloppiness.NO_CODE) ? "?" : "?code=" + Web.encoded(codes.code(grant)) + "&";
    String extra =
        is(Sloppiness.EXTRA_PARAMETERS)
            ? "&iss=https%3A%2F%2Flogin.example.com&scope=todos&session_state=4711.abc"
            : "";
    String answer = code + state(asked.getOrDefault("state", "")) + extra;
    return is(Sloppiness.CODE_IN_FRAGMENT) ? answer.replaceFirst("\\?", "#") : answer;
  }

  private String state(String state) {
    if (is(Sloppiness.DROPS_STATE)) {
      return "";
    }
    if (is(Sloppiness.MANGLES_STATE)) {
      return "state="
          + state.replace(" ", "+").replace("#", "").replace("\"", "%22").replace("<", "%3C");
    }
    String once =
        "state="
            + Web.encoded(is(Sloppiness.LOWERS_STATE) ? state.toLowerCase(Locale.ROOT) : state);
    return is(Sloppiness.STATE_TWICE) ? once + "&" + once : once;
  }
}
