package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says before a run what would be sent to sign in and to look at missing and wrong credentials. */
public final class AuthPlan {

  private static final String NO_SIGN_IN = "no sign-in: ";

  private AuthPlan() {}

  /**
   * One line per group of requests, in their order; empty where the plugin asks for no credential.
   */
  public static List<String> of(ApiDocument document, AuthDeclaration auth, Settings settings) {
    List<String> lines = new ArrayList<>();
    if (auth.obstacle() == null
        && auth.type().equals("oauth")
        && settings.credentials().oauth() != null) {
      lines.addAll(oauth(auth, settings));
    }
    lines.addAll(key(auth, settings));
    List<Operation> guarded = ProtectedOperations.of(document, auth, settings.profile());
    if (!guarded.isEmpty()) {
      lines.addAll(credentials(document, guarded, settings));
    }
    Credentials given = settings.credentials();
    boolean signedIn =
        !auth.type().equals("none")
            && (given.token() != null || given.username() != null || given.oauth() != null);
    ProtectedOperations.perhaps(document, guarded, signedIn)
        .forEach(operation -> lines.addAll(undeclared(document, operation, settings)));
    return List.copyOf(lines);
  }

  /** What goes out otherwise than in the Authorization header, or not at all. */
  private static List<String> key(AuthDeclaration auth, Settings settings) {
    Secret token = settings.credentials().token();
    if (auth.obstacle() != null) {
      return List.of(NO_SIGN_IN + auth.obstacle());
    }
    KeyPlace key = auth.key();
    if (key == null || token == null) {
      return List.of();
    }
    String place = key.isQuery() ? "the query parameter " : "the header ";
    return List.of(place + key.name() + ": $" + token.name() + ", with every call");
  }

  private static List<String> oauth(AuthDeclaration auth, Settings settings) {
    List<String> lines = new ArrayList<>();
    TrustedOrigins trusted = new TrustedOrigins(settings);
    for (String address : Arrays.asList(auth.clientUrl(), auth.authorizationUrl())) {
      Optional<URI> absolute = UriParameters.absolute(address);
      Optional<String> objection = absolute.flatMap(trusted::objection);
      if (absolute.isEmpty() || objection.isPresent()) {
        return List.of(
            NO_SIGN_IN + objection.orElse("an OAuth address is missing or not absolute"));
      }
    }
    lines.add(
        "GET " + auth.clientUrl() + " and the login and consent pages behind it: the sign-in");
    lines.add("POST " + auth.authorizationUrl() + ": a code for a token");
    lines.add(
        "GET "
            + auth.clientUrl()
            + ": what a server must refuse or tolerate, at most 11 times with the pages behind it");
    lines.add(
        "POST "
            + auth.authorizationUrl()
            + ": what a server must refuse, and a refresh, at most 9 times");
    return lines;
  }

  private static List<String> undeclared(
      ApiDocument document, Operation operation, Settings settings) {
    boolean write =
        settings.mode().mayWrite() && new HarmlessBody(document.root()).existsFor(operation);
    return isRead(operation) || write
        ? List.of(
            operation.subject()
                + " without and with a wrong credential, which the document does not ask for, at"
                + " most twice")
        : List.of();
  }

  private static boolean isRead(Operation operation) {
    return operation.method().equals("GET") || operation.method().equals("HEAD");
  }

  private static List<String> credentials(
      ApiDocument document, List<Operation> guarded, Settings settings) {
    HarmlessBody harmless = new HarmlessBody(document.root());
    List<String> lines = new ArrayList<>();
    for (Operation operation : guarded) {
      boolean read = isRead(operation);
      boolean write = settings.mode().mayWrite() && harmless.existsFor(operation);
      if (read) {
        lines.add(operation.subject() + " without and with wrong credentials, at most 8 times");
      } else if (write) {
        lines.add(
            operation.subject()
                + " without and with wrong credentials, with a body that it must refuse, twice");
      } else if (settings.mode().mayWrite() && operation.method().equals("DELETE")) {
        lines.add(
            operation.subject() + " without a credential, for what the run has created, once");
      }
    }
    return lines;
  }
}
