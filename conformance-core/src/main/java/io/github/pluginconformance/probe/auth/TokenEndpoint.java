package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where codes are exchanged for tokens. Every request goes to the declared address alone; no
 * redirect is ever followed.
 */
final class TokenEndpoint {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final RunContext context;
  private final URI address;
  private final boolean json;
  private boolean byBasic;

  TokenEndpoint(RunContext context, URI address, @Nullable String contentType) {
    this.context = context;
    this.address = address;
    this.json = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  /** Sends a token request; what it brings is hidden from then on. */
  Reply send(TokenAttempt.Kind kind, Map<String, String> parameters) {
    Request request = byBasic ? named(kind, parameters) : request(kind, parameters);
    Exchange exchange = context.fetcher().send(request);
    TokenAnswer answer = TokenAnswer.of(exchange);
    hide("OAUTH_ACCESS_TOKEN", answer.accessToken());
    hide("OAUTH_REFRESH_TOKEN", answer.refreshToken());
    TokenAttempt attempt = new TokenAttempt(kind, exchange, answer.json(), answer.issued());
    return new Reply(attempt, answer);
  }

  /** From now on the client is named in the {@code Authorization} header. */
  void nameClientByBasic() {
    byBasic = true;
  }

  /** Both parts are form-encoded first (RFC 6749, section 2.3.1). */
  private Request named(TokenAttempt.Kind kind, Map<String, String> parameters) {
    String secret = parameters.get("client_secret");
    if (secret == null) {
      return request(kind, parameters);
    }
    Map<String, String> rest = new LinkedHashMap<>(parameters);
    String client = rest.remove("client_id");
    rest.remove("client_secret");
    String pair =
        UriParameters.encoded(String.valueOf(client)) + ":" + UriParameters.encoded(secret);
    Secret parameter = Secret.of("CLIENT_ID:$CLIENT_SECRET", BasicCredentials.encoded(pair));
    context.redactor().register(parameter);
    return request(kind, rest).withAuthorization(new Authorization("Basic", parameter));
  }

  /** An attempt with the tokens that it brought. */
  record Reply(TokenAttempt attempt, TokenAnswer answer) {}

  private Request request(TokenAttempt.Kind kind, Map<String, String> parameters) {
    String purpose = "token request: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Request request =
        Request.get(address, Request.Kind.OAUTH, purpose)
            .withMethod("POST")
            .withHeader("Accept", "application/json");
    return json
        ? request.withBody(JSON, body(parameters))
        : request.withBody(FORM, UriParameters.encoded(parameters));
  }

  private static String body(Map<String, String> parameters) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    parameters.forEach(node::put);
    return JsonText.of(node);
  }

  private void hide(String name, @Nullable String value) {
    if (value != null) {
      context.redactor().register(Secret.of(name, value));
    }
  }
}
