package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.OwnFiles;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.GuardedDocument;
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
final class SignInProbe extends Probe {

  SignInProbe() {
    super(Phase.SIGN_IN, "auth");
  }

  @Override
  public void run(RunContext context) {
    AuthDeclaration declared = declared(context);
    context.evidence().record(new OwnFiles(OwnFilePaths.of(context)));
    String missing = signIn(context, declared);
    fetchGuardedDocument(context);
    AuthDeclaration known = declared(context);
    if (!known.equals(declared)) {
      missing = signIn(context, known);
    }
    UnusedCredentials.record(context, known, missing);
    recordOperations(context, known, missing);
  }

  private static boolean isOwnFile(RunContext context, Operation operation) {
    return context
        .evidence()
        .part(OwnFiles.class)
        .filter(files -> files.serves(operation))
        .isPresent();
  }

  private static AuthDeclaration declared(RunContext context) {
    return context
        .evidence()
        .part(AuthSeen.class)
        .map(AuthSeen::declaration)
        .orElse(AuthDeclaration.UNKNOWN);
  }

  /** For a GPT Action the document says how callers authenticate, so it may be known only now. */
  private static void fetchGuardedDocument(RunContext context) {
    Optional<Authorization> credential = context.credential();
    Optional<GuardedDocument> document = context.service(GuardedDocument.class);
    if (credential.isPresent() && document.isPresent()) {
      document.get().fetchWith(credential.get());
    }
  }

  private static void recordOperations(
      RunContext context, AuthDeclaration auth, @Nullable String missing) {
    context
        .evidence()
        .part(DocumentSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.reading()))
        .flatMap(Reading::model)
        .ifPresent(model -> record(context, model, auth, missing));
  }

  private static @Nullable String signIn(RunContext context, AuthDeclaration auth) {
    return switch (auth.type()) {
      case "none" -> null;
      case "service_http", "user_http", AuthDeclaration.SSO -> {
        GivenCredential given = GivenCredential.of(auth, context.settings().credentials());
        given.use(context);
        yield given.missing();
      }
      case "oauth" -> OAuthSignIn.run(context, auth);
      default -> byWhatWasGiven(context, auth);
    };
  }

  /**
   * Where manifest or document do not say how callers authenticate, that is told by its own rules;
   * the user has said it by what was given, so that all the rest is still looked at.
   */
  private static @Nullable String byWhatWasGiven(RunContext context, AuthDeclaration auth) {
    GivenCredential.ofAnyKind(auth, context.settings().credentials()).use(context);
    if (context.credential().isPresent()) {
      return null;
    }
    return auth.obstacle() != null
        ? auth.obstacle()
        : "how callers authenticate is not declared in a way that can be played: see"
            + " manifest/auth-declared";
  }

  private static void record(
      RunContext context, ApiDocument document, AuthDeclaration auth, @Nullable String missing) {
    boolean signedIn = context.credential().isPresent();
    List<Operation> guarded = ProtectedOperations.of(document, auth, context.settings().profile());
    List<Operation> perhaps = ProtectedOperations.perhaps(document, guarded, signedIn);
    context
        .evidence()
        .record(
            new SignInSeen(
                subjects(context, guarded), subjects(context, perhaps), signedIn, missing));
  }

  private static List<String> subjects(RunContext context, List<Operation> operations) {
    return operations.stream()
        .filter(operation -> !isOwnFile(context, operation))
        .map(Operation::subject)
        .toList();
  }
}
