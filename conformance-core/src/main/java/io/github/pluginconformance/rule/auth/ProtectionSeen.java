package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.effect.RefusedEffect;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WritesSeen;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.CredentialsTried;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known about the protection of the plugin, while a rule judges it. */
record ProtectionSeen(Evidence evidence, AuthDeclaration auth, SignInSeen signIn) {

  private static final String UNKNOWN =
      "how callers authenticate could not be read: see manifest/reachable and"
          + " manifest/auth-declared";

  /**
   * The operations that the document declares as public, although they may ask for a credential.
   */
  List<String> perhaps() {
    return signIn.perhapsProtected();
  }

  /** Whether the operation refused a call without a credential. */
  boolean isClosed(String operation) {
    return calls(operation, Call.Intent.NO_CREDENTIAL).stream().anyMatch(RefusalJudging::refused);
  }

  /** Whether tokens are issued in the run rather than given by the user. */
  boolean isOAuth() {
    return AuthKind.OAUTH.equals(auth.type());
  }

  /** Whether callers carry tokens of their users, wherever these come from. */
  boolean hasTokens() {
    return isOAuth() || auth.type().equals(AuthDeclaration.SSO);
  }

  /** Whether the calls carry a token that the plugin's own flow has issued. */
  boolean hasIssuedToken() {
    return !hasNoIssuedToken(evidence);
  }

  /** Whether an OAuth flow was played, or could not be, and brought no token. */
  static boolean hasNoIssuedToken(Evidence evidence) {
    return evidence.part(OAuthSeen.class).filter(seen -> seen.stopped() != null).isPresent();
  }

  /** Why the flow brought no token, and what to supply. */
  String whyNoToken() {
    return evidence.part(OAuthSeen.class).map(OAuthSeen::whyNot).orElse("the flow was not played");
  }

  /** The operations that ask for a credential. */
  List<String> operations() {
    return signIn.protectedOperations();
  }

  /** Every call of an operation for a reason, in order. */
  List<Call> calls(String operation, Call.Intent intent) {
    return calls(intent).filter(call -> call.operation().subject().equals(operation)).toList();
  }

  /** The call of an operation for a reason with a variant. */
  Optional<Call> call(String operation, Call.Intent intent, String variant) {
    return calls(operation, intent).stream()
        .filter(call -> call.variant().equals(variant))
        .findFirst();
  }

  /** The first call of an operation that was let in by a token that nobody issued. */
  Optional<Call> letInByMadeUp(String operation) {
    return calls(operation, Call.Intent.WRONG_CREDENTIAL).stream()
        .filter(call -> call.variant().equals(CredentialVariants.MADE_UP))
        .filter(RefusalJudging::letIn)
        .findFirst();
  }

  /** Whether the operation answered 2xx although no credential was sent. */
  boolean isOpen(String operation) {
    return calls(operation, Call.Intent.NO_CREDENTIAL).stream().anyMatch(RefusalJudging::letIn);
  }

  /** Whether the operation crashes for everyone, a caller with a good credential included. */
  boolean crashesForEveryone(String operation) {
    List<Call> valid = calls(operation, Call.Intent.VALID);
    return !valid.isEmpty() && valid.stream().allMatch(RefusalJudging::isCrash);
  }

  /** Whether the operation crashed on a call without a credential. */
  boolean crashes(String operation) {
    return calls(operation, Call.Intent.NO_CREDENTIAL).stream().anyMatch(RefusalJudging::isCrash);
  }

  /**
   * The status by which it keeps out calls without a credential, if it is not 401 or 403; else 0.
   */
  int oddRefusal(String operation) {
    return calls(operation, Call.Intent.NO_CREDENTIAL).stream()
        .filter(RefusalJudging::isOdd)
        .mapToInt(Call::status)
        .findFirst()
        .orElse(0);
  }

  /** Whether the operation answered 2xx to a token that nobody issued. */
  boolean acceptsMadeUp(String operation) {
    return letInByMadeUp(operation).isPresent();
  }

  /** What a refused call has done all the same, in words, as two looks after it have shown. */
  Optional<String> done(Call call) {
    return evidence.part(WritesSeen.class).stream()
        .flatMap(writes -> writes.all().stream())
        .filter(write -> write.refused() && write.call().exchange().id() == call.exchange().id())
        .map(WriteEffect::of)
        .filter(WriteEffect::isConfirmed)
        .flatMap(effect -> RefusedEffect.inWords(effect).stream())
        .findFirst();
  }

  /** Why an operation was not called with bad credentials. */
  String whyNotTried(String operation) {
    return evidence
        .part(CredentialsTried.class)
        .map(tried -> tried.notTried().get(operation))
        .orElse("it was not called without a credential");
  }

  /** What refuses a call with no more than the platform's headers refuses one without them. */
  private static boolean isAsGood(Call call, Call.Intent intent) {
    return intent == Call.Intent.NO_CREDENTIAL
        && call.variant().equals(CredentialVariants.PLATFORM_ALONE)
        && RefusalJudging.refused(call);
  }

  private Stream<Call> calls(Call.Intent intent) {
    return calls().stream().filter(call -> call.intent() == intent || isAsGood(call, intent));
  }

  /** Every call of the API, in order. */
  List<Call> calls() {
    return evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of());
  }

  /** Why a run's way to authenticate is unknown, and where that is told. */
  static String unknown(Evidence evidence) {
    String nothing = evidence.profile().hasServedManifest() ? UNKNOWN : ProtectionRule.NO_DOCUMENT;
    return AuthKind.declared(evidence)
        .flatMap(auth -> Optional.ofNullable(auth.obstacle()))
        .orElse(nothing);
  }
}
