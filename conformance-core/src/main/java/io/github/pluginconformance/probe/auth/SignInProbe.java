package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.AuthDeclaration;
import io.github.pluginconformance.evidence.AuthSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.SignInSeen;
import io.github.pluginconformance.openapi.ApiDocument;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.openapi.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets the credential that ordinary calls carry: the given key or user, or a token by the whole
 * OAuth flow.
 */
final class SignInProbe implements Probe {

  @Override
  public Phase phase() {
    return Phase.SIGN_IN;
  }

  @Override
  public String area() {
    return "auth";
  }

  @Override
  public void run(RunContext context) {
    Optional<AuthSeen> auth = context.evidence().part(AuthSeen.class);
    Optional<ApiDocument> document =
        context
            .evidence()
            .part(DocumentSeen.class)
            .flatMap(seen -> Optional.ofNullable(seen.reading()))
            .flatMap(Reading::model);
    auth.ifPresent(
        seen -> {
          String missing = signIn(context, seen.declaration());
          document.ifPresent(
              model -> record(context, ProtectedOperations.of(model, seen.declaration()), missing));
        });
  }

  private static @Nullable String signIn(RunContext context, AuthDeclaration auth) {
    return switch (auth.type()) {
      case "none" -> null;
      case "service_http", "user_http" -> {
        GivenCredential given = GivenCredential.of(auth, context.settings().credentials());
        given.use(context);
        yield given.missing();
      }
      case "oauth" -> OAuthSignIn.run(context, auth);
      default -> "the way to authenticate cannot be played: see manifest/auth-declared";
    };
  }

  private static void record(
      RunContext context, List<Operation> guarded, @Nullable String missing) {
    List<String> subjects = guarded.stream().map(Operation::subject).toList();
    context
        .evidence()
        .record(
            SignInSeen.class, new SignInSeen(subjects, context.credential().isPresent(), missing));
  }
}
