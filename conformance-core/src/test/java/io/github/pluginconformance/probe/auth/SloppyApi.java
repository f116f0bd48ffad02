package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The API of {@link SloppyPlugin}. */
final class SloppyApi {

  private final Set<Sloppiness> faults;
  private final String auth;
  private final SloppyCodes codes;
  private final List<String> todos = new CopyOnWriteArrayList<>(List.of("\"milk\""));

  SloppyApi(Set<Sloppiness> faults, String auth, SloppyCodes codes) {
    this.faults = faults;
    this.auth = auth;
    this.codes = codes;
  }

  List<String> todos() {
    return List.copyOf(todos);
  }

  void handle(Web web) throws IOException {
    switch (web.method() + " " + web.path()) {
      case "GET /version" -> web.json(200, "\"1\"");
      case "GET /todos" -> guarded(web, () -> web.json(200, todos.toString()));
      case "GET /count" -> guarded(web, () -> count(web));
      case "POST /todos" -> guarded(web, () -> add(web));
      default -> web.answer(404, "text/plain", "nothing here");
    }
  }

  private interface Answer {
    void send() throws IOException;
  }

  private void guarded(Web web, Answer answer) throws IOException {
    if (faults.contains(Sloppiness.FALLS_OVER_JWT) && field(web).contains(".")) {
      web.json(500, "{\"error\":\"no claim\"}");
      return;
    }
    if (auth.equals("key") ? isIn(web.header("X-Api-Key")) : isIn(field(web))) {
      answer.send();
    } else {
      Web refused =
          faults.contains(Sloppiness.NO_CHALLENGE) ? web : web.with("WWW-Authenticate", "Bearer");
      String known =
          faults.contains(Sloppiness.ECHOES_CREDENTIAL)
              ? web.header("Authorization").orElse("").replaceFirst("^\\S+ *", "")
              : faults.contains(Sloppiness.TELLS_KEY) ? SloppyPlugin.KEY : "";
      refused.json(401, "{\"error\":\"log in\", \"seen\": \"" + known + "\"}");
    }
  }

  private void count(Web web) throws IOException {
    if (faults.contains(Sloppiness.CLOSED_TO_KEY)) {
      web.json(403, "{\"error\":\"not you\"}");
    } else {
      web.json(200, todos.size() + "");
    }
  }

  private void add(Web web) throws IOException {
    JsonNode todo;
    try {
      todo = new ObjectMapper().readTree(web.body());
    } catch (IOException notJson) {
      web.json(400, "{\"error\":\"not JSON\"}");
      return;
    }
    if (!todo.path("title").isTextual()) {
      web.json(400, "{\"error\":\"title is missing\"}");
    } else {
      todos.add(todo.path("title").toString());
      web.json(201, todo.toString());
    }
  }

  private static String field(Web web) {
    return web.header("Authorization").orElse("");
  }

  private boolean isIn(Optional<String> key) {
    return faults.contains(Sloppiness.OPEN_TO_ALL) || key.filter(this::isCredential).isPresent();
  }

  private boolean isIn(String field) {
    if (auth.equals("none") || faults.contains(Sloppiness.OPEN_TO_ALL)) {
      return !faults.contains(Sloppiness.CASE_MATTERS) || !auth.equals("none");
    }
    String[] parts = field.split(" ", 2);
    if (parts.length == 1 && faults.contains(Sloppiness.NO_SCHEME)) {
      return isCredential(field);
    }
    String scheme = parts[0];
    String credential = parts.length == 2 ? parts[1].strip() : "";
    boolean known =
        isScheme(scheme) || (faults.contains(Sloppiness.OTHER_SCHEME) && !scheme.isEmpty());
    return known && isCredential(credential);
  }

  private boolean isScheme(String scheme) {
    String right = auth.equals("basic") ? "Basic" : "Bearer";
    return faults.contains(Sloppiness.CASE_MATTERS)
        ? scheme.equals(right)
        : scheme.equalsIgnoreCase(right);
  }

  private boolean isCredential(String credential) {
    if (credential.isEmpty()) {
      return faults.contains(Sloppiness.EMPTY_TOKEN);
    }
    return faults.contains(Sloppiness.ANY_TOKEN)
        || isRight(credential)
        || (faults.contains(Sloppiness.BEGINNING_COMPARED)
            && credential.startsWith(SloppyPlugin.KEY.substring(0, 10)))
        || (faults.contains(Sloppiness.KEY_ANYWHERE) && credential.contains(SloppyPlugin.KEY))
        || (faults.contains(Sloppiness.SHORTER_KEY)
            && credential.length() > 10
            && SloppyPlugin.KEY.startsWith(credential))
        || (faults.contains(Sloppiness.KEY_IN_ANY_CASE)
            && credential.equalsIgnoreCase(SloppyPlugin.KEY))
        || (faults.contains(Sloppiness.UNSIGNED_TAKEN)
            && credential.startsWith("eyJhbGciOiJub25lI"))
        || (faults.contains(Sloppiness.USER_ALONE) && isUser(credential))
        || (faults.contains(Sloppiness.VERIFICATION_TOKEN)
            && credential.equals(SloppyPlugin.VERIFICATION));
  }

  private boolean isRight(String credential) {
    return switch (auth) {
      case "bearer", "key" -> credential.equals(SloppyPlugin.KEY);
      case "basic" -> credential.equals(pair());
      default ->
          codes.isToken(credential)
              || credential.equals(SloppyPlugin.KEY)
              || (faults.contains(Sloppiness.SIGNATURE_UNCHECKED) && codes.isForged(credential));
    };
  }

  private static boolean isUser(String credential) {
    byte[] pair = Base64.getMimeDecoder().decode(credential);
    return new String(pair, StandardCharsets.UTF_8).startsWith(SloppyPlugin.USER + ":");
  }

  private static String pair() {
    String pair = SloppyPlugin.USER + ":" + SloppyPlugin.PASSWORD;
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
