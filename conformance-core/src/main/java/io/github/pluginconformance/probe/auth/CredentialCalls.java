package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.CredentialsTried;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PlatformIdentity;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls with missing and wrong credentials in one run. */
final class CredentialCalls {

  private static final String GOOD_INPUT = "good input";
  private static final String NO_HARMLESS_INPUT =
      "it has no input that would do no harm if it were let in";

  private final RunContext context;
  private final OperationCaller caller;
  private final AuthDeclaration auth;
  private final List<Operation> guarded;
  private final List<Operation> perhaps;
  private final WrongCredentials wrong;
  private final HarmlessBody harmless;
  private final Map<String, String> notTried = new LinkedHashMap<>();

  CredentialCalls(
      RunContext context, OperationCaller caller, AuthDeclaration auth, SignInSeen signIn) {
    this.context = context;
    this.caller = caller;
    this.auth = auth;
    this.guarded = named(signIn.protectedOperations());
    this.perhaps = named(signIn.perhapsProtected());
    this.harmless = new HarmlessBody(caller.contract().document().root());
    this.wrong = new WrongCredentials(auth, context.renewCredential(), context.settings().seed());
  }

  private List<Operation> named(List<String> subjects) {
    return caller.operations().stream()
        .filter(operation -> subjects.contains(operation.subject()))
        .toList();
  }

  /** Makes them and records what was left out. */
  void make() {
    List<PreparedCall> closed = reads(guarded);
    tryReads(closed);
    SecondCaller.read(closed, auth, caller, context);
    writes(guarded).stream()
        .flatMap(operation -> prepared(operation).stream())
        .forEach(this::tryWrite);
    tryUndeclared(reads(perhaps));
    tryUndeclared(
        writes(perhaps).stream()
            .filter(this::canBeRefused)
            .flatMap(operation -> prepared(operation).stream())
            .map(write -> write.withBody(HarmlessBody.VALUE))
            .toList());
    deletes().forEach(this::tryDelete);
    context.evidence().record(new CredentialsTried(Map.copyOf(notTried), isExposed()));
  }

  /**
   * Every read is tried without a credential and with one that nobody issued; the first one with
   * the rest.
   */
  private void tryReads(List<PreparedCall> reads) {
    if (reads.isEmpty()) {
      return;
    }
    List<PreparedCall> bare = reads.stream().map(call -> call.withAuthorization(null)).toList();
    boolean closed = refusesThePlatform(reads.get(0));
    send(closed ? bare.subList(1, bare.size()) : bare, Call.Intent.NO_CREDENTIAL, "");
    Map<String, Authorization> others = new LinkedHashMap<>(wrong.others());
    List<PreparedCall> madeUp = new ArrayList<>(reads);
    if (reads.size() > 1 && refusesVerificationToken(reads.get(1), others)) {
      madeUp.remove(1);
      others.remove(CredentialVariants.VERIFICATION_TOKEN);
    }
    madeUp.replaceAll(call -> call.withAuthorization(wrong.madeUp()));
    send(madeUp, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.MADE_UP);
    tryRest(reads.get(0), others);
  }

  /**
   * What the document declares as public is called once without and once with a wrong credential;
   * where calls carry none, they have been made without.
   */
  private void tryUndeclared(List<PreparedCall> calls) {
    for (PreparedCall call : calls) {
      if (context.credential().isPresent()) {
        caller.send(call.withAuthorization(null), Call.Intent.NO_CREDENTIAL, "");
      }
      sendMadeUp(call);
    }
  }

  /** What refuses a call with no more than the platform's headers refuses one without them. */
  private boolean refusesThePlatform(PreparedCall read) {
    return CredentialAnswers.isRefused(
        caller.send(
            PlatformIdentity.alone(read), Call.Intent.LOCATION, CredentialVariants.PLATFORM_ALONE));
  }

  /** As a token that nobody issued as a key, it shows what a made-up one would. */
  private boolean refusesVerificationToken(
      PreparedCall read, Map<String, Authorization> wrongOnes) {
    Authorization token = wrongOnes.get(CredentialVariants.VERIFICATION_TOKEN);
    return token != null
        && !auth.type().equals("oauth")
        && CredentialAnswers.isRefused(
            caller.send(
                read.withAuthorization(token),
                Call.Intent.WRONG_CREDENTIAL,
                CredentialVariants.VERIFICATION_TOKEN));
  }

  private void tryRest(PreparedCall read, Map<String, Authorization> others) {
    // In the longer one the right one is found by its value.
    Stream.of(
            CredentialVariants.OTHER_SIGNATURE,
            CredentialVariants.OTHER_END,
            CredentialVariants.SHORTER,
            CredentialVariants.OTHER_CASE,
            CredentialVariants.UNSIGNED)
        .flatMap(variant -> Stream.ofNullable(others.get(variant)))
        .forEach(this::hide);
    List<PreparedCall> calls = others.values().stream().map(read::withAuthorization).toList();
    caller.sendAll(calls, Call.Intent.WRONG_CREDENTIAL, List.copyOf(others.keySet()));
    wrong
        .lowerCase()
        .ifPresent(
            one ->
                caller.send(
                    read.withAuthorization(one),
                    Call.Intent.CREDENTIAL_FORM,
                    CredentialVariants.LOWER_CASE));
  }

  /** Most of the right one stands in it. */
  private void hide(Authorization nearlyRight) {
    Secret secret = nearlyRight.parameter();
    context.redactor().register(secret);
    BasicCredentials.pair(secret.reveal()).stream()
        .flatMap(pair -> Stream.of(pair, BasicCredentials.password(pair)))
        .forEach(text -> context.redactor().register(Secret.of(secret.name(), text)));
  }

  private void send(List<PreparedCall> calls, Call.Intent intent, String variant) {
    caller.sendAll(calls, intent, Collections.nCopies(calls.size(), variant));
  }

  /**
   * Tries input that does no harm first. Where the plugin judges the input before the credential,
   * only good input tells: it is sent where what it could make is taken away again.
   */
  private void tryWrite(PreparedCall write) {
    boolean mayGoIn = mayGoIn(write);
    if (!harmless.existsFor(write.operation())) {
      tryGoodInput(write, mayGoIn);
      return;
    }
    PreparedCall refused = write.withBody(HarmlessBody.VALUE);
    Call bare = caller.send(refused.withAuthorization(null), Call.Intent.NO_CREDENTIAL, "");
    boolean judgesInputFirst = CredentialAnswers.isAboutInput(bare) && mayGoIn;
    if (judgesInputFirst) {
      bare = caller.send(write.withAuthorization(null), Call.Intent.NO_CREDENTIAL, GOOD_INPUT);
    }
    if (bare.isSuccess()) {
      return;
    }
    Call madeUp = sendMadeUp(judgesInputFirst ? write : refused);
    if (!judgesInputFirst && CredentialAnswers.isAboutInput(madeUp) && mayGoIn) {
      sendMadeUp(write);
    }
  }

  /** A change that needs none of its properties has no input that would be refused. */
  private void tryGoodInput(PreparedCall write, boolean mayGoIn) {
    if (!mayGoIn) {
      notTried.put(write.operation().subject(), NO_HARMLESS_INPUT);
      return;
    }
    Call bare = caller.send(write.withAuthorization(null), Call.Intent.NO_CREDENTIAL, GOOD_INPUT);
    if (!bare.isSuccess()) {
      sendMadeUp(write);
    }
  }

  /** Whether good input does no harm even if it is let in: what it makes or changes is ours. */
  private boolean mayGoIn(PreparedCall write) {
    return caller.canBeTakenBack(write.operation())
        || caller.access(write.operation()) == Access.UPDATE
            && caller.forbidden(write.operation()).isEmpty()
            && caller.isOurs(write);
  }

  private Call sendMadeUp(PreparedCall call) {
    return caller.send(
        call.withAuthorization(wrong.madeUp()),
        Call.Intent.WRONG_CREDENTIAL,
        CredentialVariants.MADE_UP);
  }

  /** Of something of ours, which is to be removed anyway; once it is gone nothing more tells. */
  private void tryDelete(PreparedCall delete) {
    if (CredentialAnswers.isRefused(
        caller.send(delete.withAuthorization(null), Call.Intent.NO_CREDENTIAL, ""))) {
      sendMadeUp(delete);
    } else {
      notTried.put(
          delete.operation().subject(), "a call without a credential may have removed it already");
    }
  }

  private List<PreparedCall> reads(List<Operation> operations) {
    return operations.stream()
        .filter(operation -> caller.access(operation) == Access.READ)
        .filter(this::isAllowed)
        .flatMap(operation -> prepared(operation).stream())
        .toList();
  }

  private List<Operation> writes(List<Operation> operations) {
    return operations.stream()
        .filter(operation -> caller.access(operation) != Access.READ)
        .filter(operation -> ours(operation).isEmpty())
        .filter(this::mayBeTried)
        .toList();
  }

  private boolean canBeRefused(Operation operation) {
    boolean can = harmless.existsFor(operation);
    if (!can) {
      notTried.put(operation.subject(), NO_HARMLESS_INPUT);
    }
    return can;
  }

  private List<PreparedCall> deletes() {
    return guarded.stream().flatMap(operation -> ours(operation).stream()).toList();
  }

  /** The call that deletes something of ours, if the operation does and there is something. */
  private Optional<PreparedCall> ours(Operation operation) {
    return caller.access(operation) == Access.DELETE && caller.forbidden(operation).isEmpty()
        ? caller.prepare(operation).filter(caller::isOurs)
        : Optional.empty();
  }

  private boolean isAllowed(Operation operation) {
    Optional<String> forbidden = caller.forbidden(operation);
    forbidden.ifPresent(reason -> notTried.put(operation.subject(), reason));
    return forbidden.isEmpty();
  }

  /** Harmless input may be sent outside of a confirmation flow too: it asks for nothing. */
  private boolean mayBeTried(Operation operation) {
    Optional<String> forbidden = caller.forbiddenInFlows(operation);
    forbidden.ifPresent(reason -> notTried.put(operation.subject(), reason));
    return forbidden.isEmpty();
  }

  private Optional<PreparedCall> prepared(Operation operation) {
    Optional<PreparedCall> call = caller.prepare(operation);
    if (call.isEmpty()) {
      notTried.put(operation.subject(), caller.missing(operation));
    }
    return call;
  }

  private boolean isExposed() {
    String token = auth.verificationTokens().get("openai");
    return context.settings().credentials().secrets().stream()
        .anyMatch(secret -> secret.reveal().equals(token));
  }
}
