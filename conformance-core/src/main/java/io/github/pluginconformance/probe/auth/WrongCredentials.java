package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Credentials that a plugin must refuse, and one that it should accept in another form. */
final class WrongCredentials {

  private static final String OTHER_END = "CREDENTIAL_WITH_OTHER_END";
  private static final String LONGER = "CREDENTIAL_WITH_MORE";
  private static final String SHORTER = "BEGINNING_OF_CREDENTIAL";
  private static final String OTHER_CASE = "CREDENTIAL_IN_OTHER_CASE";

  private final AuthDeclaration auth;
  private final Optional<Authorization> good;
  private final long seed;

  WrongCredentials(AuthDeclaration auth, Optional<Authorization> good, long seed) {
    this.auth = auth;
    this.good = good;
    this.seed = seed;
  }

  /** One that nobody issued, in the declared scheme. */
  Authorization madeUp() {
    String token = "conformance-made-up-" + seed;
    return credential(
        Secret.of("MADE_UP_TOKEN", isBasic() ? BasicCredentials.encoded(token + ":wrong") : token));
  }

  /** The rest that must be refused, by variant. */
  Map<String, Authorization> others() {
    Map<String, Authorization> others = new LinkedHashMap<>();
    others.put(CredentialVariants.EMPTY, credential(Secret.of("EMPTY", "")));
    good.filter(one -> !one.isBareKey())
        .ifPresent(
            one -> {
              others.put(
                  CredentialVariants.OTHER_SCHEME, one.withScheme(isBasic() ? "Bearer" : "Basic"));
              others.put(CredentialVariants.NO_SCHEME, one.withScheme(""));
            });
    otherSignature().ifPresent(one -> others.put(CredentialVariants.OTHER_SIGNATURE, one));
    nearly(OTHER_END, AlteredEnding::of)
        .ifPresent(one -> others.put(CredentialVariants.OTHER_END, one));
    nearly(LONGER, NearlyRight::longer)
        .ifPresent(one -> others.put(CredentialVariants.LONGER, one));
    nearly(SHORTER, NearlyRight::shorter)
        .ifPresent(one -> others.put(CredentialVariants.SHORTER, one));
    nearly(OTHER_CASE, NearlyRight::inOtherCase)
        .ifPresent(one -> others.put(CredentialVariants.OTHER_CASE, one));
    unsigned().ifPresent(one -> others.put(CredentialVariants.UNSIGNED, one));
    verificationToken().ifPresent(one -> others.put(CredentialVariants.VERIFICATION_TOKEN, one));
    return others;
  }

  /** The good credential with its scheme in lower case. */
  Optional<Authorization> lowerCase() {
    return good.filter(one -> !one.isBareKey())
        .map(one -> one.withScheme(one.scheme().toLowerCase(Locale.ROOT)));
  }

  /** A token that is only read, and not checked, can be written by anyone (RFC 7519). */
  private Optional<Authorization> otherSignature() {
    return good.filter(one -> NearlyRight.isJwt(one.parameter().reveal()))
        .map(
            one ->
                one.withParameter(
                    Secret.of(
                        "TOKEN_WITH_OTHER_SIGNATURE",
                        NearlyRight.resigned(one.parameter().reveal()))));
  }

  /** Whoever reads tokens before anything else is known of them may take this one, or fall. */
  private Optional<Authorization> unsigned() {
    String right = good.map(one -> one.parameter().reveal()).orElse("");
    return isBasic()
        ? Optional.empty()
        : Optional.of(credential(Secret.of("UNSIGNED_TOKEN", NearlyRight.unsigned(right))));
  }

  /**
   * Nearly the right one, for whoever compares only its beginning, only looks whether it is in
   * there, or only knows the user. What is issued in the run is looked up or signed.
   */
  private Optional<Authorization> nearly(String name, UnaryOperator<String> change) {
    return good.filter(one -> !auth.type().equals("oauth"))
        .filter(one -> !NearlyRight.isJwt(one.parameter().reveal()))
        .flatMap(
            one ->
                changed(one.parameter().reveal(), change)
                    .map(parameter -> one.withParameter(Secret.of(name, parameter))));
  }

  private Optional<String> changed(String parameter, UnaryOperator<String> change) {
    Optional<String> changed =
        isBasic()
            ? BasicCredentials.pair(parameter)
                .map(pair -> BasicCredentials.encoded(withOtherPassword(pair, change)))
            : Optional.of(change.apply(parameter));
    return changed.filter(one -> !one.equals(parameter));
  }

  private static String withOtherPassword(String pair, UnaryOperator<String> change) {
    String password = BasicCredentials.password(pair);
    String user = pair.substring(0, pair.length() - password.length());
    return user + change.apply(password);
  }

  /** Not where the two are the same: that is told apart. */
  private Optional<Authorization> verificationToken() {
    return Optional.ofNullable(auth.verificationTokens().get("openai"))
        .filter(token -> !token.isBlank() && token.chars().allMatch(c -> c > ' ' && c < 127))
        .filter(token -> good.filter(one -> one.parameter().reveal().equals(token)).isEmpty())
        .map(token -> credential(Secret.of("VERIFICATION_TOKEN", token)));
  }

  private boolean isBasic() {
    return "basic".equals(auth.authorizationType());
  }

  /** In the place and the scheme that are declared. */
  private Authorization credential(Secret parameter) {
    return auth.key() != null
        ? GivenCredential.at(auth.key(), parameter)
        : new Authorization(isBasic() ? "Basic" : "Bearer", parameter);
  }
}
