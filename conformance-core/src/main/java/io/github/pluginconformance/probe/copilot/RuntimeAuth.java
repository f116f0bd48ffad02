package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.openapi.SchemeReader;
import io.github.pluginconformance.probe.openapi.SchemeReader.Scheme;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthRegistration;
import io.github.pluginconformance.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a runtime of a package authenticates: its {@code auth} says what kind of credential there is,
 * the document says where it goes.
 */
final class RuntimeAuth {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ENTRA = "https://login.microsoftonline.com/";

  private final List<Scheme> inUse;
  private final AuthDeclaration document;
  private final Credentials given;

  private RuntimeAuth(List<Scheme> inUse, AuthDeclaration document, Credentials given) {
    this.inUse = inUse;
    this.document = document;
    this.given = given;
  }

  /**
   * How calls to the API of a runtime authenticate.
   *
   * @param exposed its document, with the operations that are called
   */
  static AuthDeclaration of(RuntimeSeen runtime, ApiDocument exposed, Settings settings) {
    RuntimeAuth auth =
        new RuntimeAuth(
            SchemeReader.inUse(exposed, settings.profile()),
            SchemeReader.read(exposed, settings.credentials(), settings.profile()),
            settings.credentials());
    return switch (runtime.authType()) {
      case "None" -> AuthDeclaration.NONE;
      case "ApiKeyPluginVault" -> auth.keyed();
      case "OAuthPluginVault" -> auth.issued();
      default -> auth.document;
    };
  }

  /** Where nothing says how the key goes out, it goes out as bearer. */
  private AuthDeclaration keyed() {
    return playable(RuntimeAuth::isKey)
        .orElseGet(() -> inUse.isEmpty() ? AuthDeclaration.bearer("service_http") : document);
  }

  private static boolean isKey(Scheme one) {
    AuthDeclaration key = one.declaration();
    return key.type().equals("service_http") && !"basic".equals(key.authorizationType());
  }

  private AuthDeclaration issued() {
    Optional<AuthDeclaration> flow = playable(RuntimeAuth::isFlow).or(this::registeredFlow);
    if (flow.isPresent()) {
      return isSingleSignOn(flow.get())
          ? AuthDeclaration.bearer(AuthDeclaration.SSO)
          : registered(flow.get());
    }
    // A flow other than by a code cannot be played; any other scheme carries a token all the same.
    return inUse.stream()
        .filter(RuntimeAuth::isFlow)
        .map(Scheme::declaration)
        .findFirst()
        .orElseGet(() -> AuthDeclaration.bearer(AuthDeclaration.SSO));
  }

  /** A document may leave the addresses to the registration. */
  private Optional<AuthDeclaration> registeredFlow() {
    OAuthRegistration registration = registration();
    boolean whole = registration.authorizationUrl() != null && registration.tokenUrl() != null;
    return whole
        ? Optional.of(new AuthDeclaration("oauth", null, null, null, "", FORM, Map.of()))
        : Optional.empty();
  }

  /** The addresses of the document, else those of the registration; scopes the other way round. */
  private AuthDeclaration registered(AuthDeclaration flow) {
    OAuthRegistration registration = registration();
    return new AuthDeclaration(
            flow.type(),
            flow.authorizationType(),
            text(flow.clientUrl(), registration.authorizationUrl()),
            text(flow.authorizationUrl(), registration.tokenUrl()),
            registration.scopes().isEmpty()
                ? flow.scope()
                : String.join(" ", registration.scopes()),
            flow.contentType(),
            flow.verificationTokens())
        .withRefreshUrl(text(flow.refreshUrl(), registration.refreshUrl()));
  }

  private static @Nullable String text(@Nullable String declared, @Nullable URI registered) {
    return declared == null && registered != null ? registered.toString() : declared;
  }

  private OAuthRegistration registration() {
    return given.oauth() == null ? OAuthRegistration.NOTHING : given.oauth().registration();
  }

  private static boolean isFlow(Scheme one) {
    return one.type().equals("oauth2");
  }

  private Optional<AuthDeclaration> playable(Predicate<Scheme> kind) {
    return inUse.stream()
        .filter(kind)
        .map(Scheme::declaration)
        .filter(one -> one.obstacle() == null)
        .findFirst();
  }

  /** The flow of an Entra registration is run between Microsoft's own servers. */
  private boolean isSingleSignOn(AuthDeclaration flow) {
    String address = flow.clientUrl() == null ? "" : flow.clientUrl().toLowerCase(Locale.ROOT);
    boolean secret = given.oauth() != null && given.oauth().clientSecret() != null;
    return !secret && address.startsWith(ENTRA);
  }
}
