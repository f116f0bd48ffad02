package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether answers repeat the credential, of the call or of others: the model reads them, and
 * shows them to whoever asks.
 */
final class CredentialLeak {

  /** Anything shorter may stand in an answer by chance. */
  private static final int SHORTEST = 8;

  private final ProtectionSeen guarded;
  private final Set<String> credentials;
  private final Set<String> forms = new LinkedHashSet<>();

  private CredentialLeak(ProtectionSeen guarded) {
    this.guarded = guarded;
    this.credentials =
        guarded.calls().stream()
            .filter(call -> call.intent() == Call.Intent.VALID)
            .flatMap(call -> parameter(call).stream())
            .collect(Collectors.toUnmodifiableSet());
    credentials.forEach(credential -> forms.addAll(forms(credential)));
  }

  /** Reports one answer per operation that repeats the credential of ordinary calls. */
  static void judge(ProtectionSeen guarded, JudgementBuilder judging) {
    CredentialLeak echo = new CredentialLeak(guarded);
    for (String operation : guarded.operations()) {
      guarded.calls().stream()
          .filter(call -> call.operation().subject().equals(operation))
          .filter(echo::repeats)
          .min(Comparator.comparing(call -> !echo.givesAway(call)))
          .ifPresent(call -> judging.found(echo.finding(call)));
    }
  }

  private Finding finding(Call call) {
    String subject = call.operation().subject();
    return Finding.of(
            givesAway(call) ? Level.ERROR : Level.WARNING,
            subject,
            subject
                + (isOfStranger(call)
                    ? " gives the credential away to a caller without it"
                    : " repeats the credential in its answer"))
        .at("echo")
        .comparing("an answer without the credential", "one with it, " + where(call))
        .shownBy(call.exchange().id());
  }

  /**
   * A service's key is shared by all its users, and everyone gets to see errors and addresses. A
   * user's own credential is at least shown to nobody else.
   */
  private boolean givesAway(Call call) {
    boolean shared = guarded.auth().type().equals("service_http");
    return isOfStranger(call)
        || shared && call.exchange().received().filter(this::isSeen).isPresent();
  }

  private boolean isOfStranger(Call call) {
    return parameter(call).filter(credentials::contains).isEmpty();
  }

  private boolean isSeen(ReceivedResponse answer) {
    boolean inAddress = answer.header("location").filter(this::holds).isPresent();
    return inAddress || (answer.status() >= 400 && holds(answer.text()));
  }

  private boolean repeats(Call call) {
    return !isNearlyRight(call)
        && call.exchange()
            .received()
            .filter(answer -> inHeader(answer) || holds(answer.text()))
            .isPresent();
  }

  /** What is repeated of such a call holds the right one because the call did. */
  private boolean isNearlyRight(Call call) {
    return parameter(call)
        .filter(sent -> !credentials.contains(sent))
        .filter(this::holds)
        .isPresent();
  }

  private String where(Call call) {
    boolean header = call.exchange().received().filter(this::inHeader).isPresent();
    return header ? "in a header field" : "in the body";
  }

  private boolean inHeader(ReceivedResponse answer) {
    return answer.headers().stream().anyMatch(header -> holds(header.value()));
  }

  private boolean holds(String text) {
    return forms.stream().anyMatch(text::contains);
  }

  private Optional<String> parameter(Call call) {
    KeyPlace key = guarded.auth().key();
    return sent(call, key == null ? KeyPlace.header("authorization") : key)
        .map(field -> field.substring(field.indexOf(' ') + 1).strip())
        .filter(value -> value.length() >= SHORTEST);
  }

  private static Optional<String> sent(Call call, KeyPlace key) {
    return key.isQuery()
        ? inQuery(call.exchange().request().uri().getQuery(), key.name())
        : call.exchange().request().header(key.name());
  }

  private static Optional<String> inQuery(@Nullable String query, String name) {
    return Stream.ofNullable(query)
        .flatMap(whole -> Arrays.stream(whole.split("&")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /** The value as it was sent, escaped for an address or for JSON, and the password in it. */
  private static Set<String> forms(String value) {
    Set<String> forms = new LinkedHashSet<>();
    Stream.concat(Stream.of(value), password(value).stream())
        .forEach(
            form -> {
              forms.add(form);
              forms.add(URLEncoder.encode(form, StandardCharsets.UTF_8));
              // RFC 3986 leaves the tilde as it is.
              forms.add(URLEncoder.encode(form, StandardCharsets.UTF_8).replace("%7E", "~"));
              forms.add(form.replace("/", "\\/"));
            });
    return forms;
  }

  private static Optional<String> password(String value) {
    try {
      String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1))
          .filter(password -> pair.contains(":") && password.length() >= SHORTEST);
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
