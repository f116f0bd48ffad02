package io.github.pluginconformance.rule.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about protection, on plain data. */
class KeyRulesTest {

  private static final Operation LIST = Scene.LIST;
  private static final Operation PUBLIC = Scene.operation("GET", "/version");
  private static final Operation DECLARING = Scene.operation("GET", "/news", "200", "401");

  @Test
  void should_be_content_with_a_good_plugin() {
    assertThat(Scene.key().violated()).isEmpty();
    assertThat(Scene.open().violated()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth/documents-public",
        "auth/missing-credentials-refused",
        "auth/wrong-credentials-refused",
        "auth/credentials-accepted",
        "auth/scheme-any-case",
        "auth/challenge",
        "auth/verification-token",
        "auth/user-http-not-in-store"
      })
  void should_satisfy_every_rule_about_keys(String id) {
    Judgement judgement = Scene.key().judgedBy(rule(id));

    assertThat(judgement.outcome()).as(judgement.reason()).isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void should_refuse_a_document_behind_the_login(int status) {
    assertThat(Scene.key().answeringDocument(status).violated())
        .containsExactly("auth/documents-public");
  }

  @Test
  void should_refuse_a_login_where_none_is_declared() {
    assertThat(Scene.open().judgedBy(rule("auth/none-is-open")).outcome())
        .isEqualTo(Outcome.SATISFIED);
    assertThat(Scene.open().valid(LIST, 401).violated()).containsExactly("auth/none-is-open");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 500, 503})
  void should_refuse_an_operation_that_lets_everyone_in_or_crashes(int status) {
    Scene scene = Scene.key().call(LIST, Call.Intent.NO_CREDENTIAL, "", status);

    assertThat(scene.violated()).containsExactly("auth/missing-credentials-refused");
  }

  @ParameterizedTest
  @CsvSource({"200, 200", "401, 401", "404, 404", "200, 401"})
  void should_leave_alone_what_the_document_declares_as_public(int bare, int madeUp) {
    assertThat(Scene.key().alsoPublic(PUBLIC, bare, madeUp).violated()).isEmpty();
    assertThat(Scene.open().alsoPublic(DECLARING, bare, madeUp).violated()).isEmpty();
  }

  @Test
  void should_doubt_a_declared_401_that_nobody_meets() {
    Scene scene = Scene.key().alsoPublic(DECLARING, 200, 200);

    assertThat(scene.violated()).containsExactly("auth/missing-credentials-refused");
    assertThat(scene.judgedBy(rule("auth/missing-credentials-refused")).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
    assertThat(Scene.key().alsoPublic(DECLARING, 200, 401).violated()).isEmpty();
  }

  @Test
  void should_refuse_any_key_where_one_is_asked_for_although_none_is_declared() {
    assertThat(Scene.key().alsoPublic(PUBLIC, 401, 200).violated())
        .containsExactly("auth/wrong-credentials-refused");
  }

  @Test
  void should_count_a_dropped_connection_as_a_crash() {
    Scene scene =
        Scene.key().failing(LIST, Call.Intent.NO_CREDENTIAL, "", FailureKind.EMPTY_RESPONSE);

    assertThat(scene.violated()).containsExactly("auth/missing-credentials-refused");
  }

  @Test
  void should_only_warn_of_a_refusal_by_another_status() {
    Judgement judgement =
        Scene.key()
            .call(LIST, Call.Intent.NO_CREDENTIAL, "", 404)
            .judgedBy(rule("auth/missing-credentials-refused"));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404})
  void should_tell_an_unusual_refusal_once(int status) {
    Scene scene = Scene.key().call(LIST, Call.Intent.NO_CREDENTIAL, "", status);
    for (String variant :
        List.of(
            CredentialVariants.MADE_UP,
            CredentialVariants.EMPTY,
            CredentialVariants.OTHER_SCHEME,
            CredentialVariants.OTHER_END,
            CredentialVariants.LONGER,
            CredentialVariants.VERIFICATION_TOKEN)) {
      scene.call(LIST, Call.Intent.WRONG_CREDENTIAL, variant, status);
    }

    assertThat(scene.violated()).containsExactly("auth/missing-credentials-refused");
    assertThat(scene.judgedBy(rule("auth/wrong-credentials-refused")).reason())
        .contains("auth/missing-credentials-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {CredentialVariants.OTHER_END, CredentialVariants.LONGER})
  void should_refuse_a_credential_that_is_only_nearly_right(String variant) {
    assertThat(Scene.key().call(LIST, Call.Intent.WRONG_CREDENTIAL, variant, 200).violated())
        .containsExactly("auth/wrong-credentials-refused");
  }

  @Test
  void should_leave_open_a_write_that_looks_at_its_input_first() {
    Judgement judgement =
        Scene.key()
            .call(Scene.ADD, Call.Intent.NO_CREDENTIAL, "", 400)
            .judgedBy(rule("auth/missing-credentials-refused"));

    assertThat(judgement.outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judgement.unverified()).isEqualTo(1);
  }

  @Test
  void should_only_note_a_403_to_no_credential() {
    Scene scene = Scene.key().call(LIST, Call.Intent.NO_CREDENTIAL, "", 403);

    assertThat(scene.violated()).containsExactly("auth/challenge");
    assertThat(scene.judgedBy(rule("auth/challenge")).findings())
        .extracting(Finding::level)
        .containsExactly(Level.NOTE);
  }

  @ParameterizedTest
  @CsvSource({"200, 1", "400, 0", "401, 0", "403, 0", "500, 1"})
  void should_note_a_credential_that_is_taken_without_its_scheme(int status, int findings) {
    Scene scene =
        Scene.key().call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.NO_SCHEME, status);

    assertThat(scene.judgedBy(rule("auth/wrong-credentials-refused")).findings())
        .hasSize(findings)
        .allMatch(finding -> finding.level() == (status == 500 ? Level.ERROR : Level.NOTE));
  }

  @Test
  void should_take_a_refusal_of_the_platforms_headers_alone_for_one_of_nothing() {
    Scene refused =
        Scene.key()
            .without(LIST, Call.Intent.NO_CREDENTIAL)
            .call(LIST, Call.Intent.LOCATION, CredentialVariants.PLATFORM_ALONE, 401);
    Scene letIn =
        Scene.key()
            .without(LIST, Call.Intent.NO_CREDENTIAL)
            .call(LIST, Call.Intent.LOCATION, CredentialVariants.PLATFORM_ALONE, 200)
            .call(LIST, Call.Intent.NO_CREDENTIAL, "", 401);

    Judgement judgement = refused.judgedBy(rule("auth/missing-credentials-refused"));
    assertThat(judgement.outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judgement.unverified()).isZero();
    assertThat(letIn.violated()).isEmpty();
  }

  @Test
  void should_say_which_operation_was_not_tried() {
    Judgement judgement =
        Scene.key()
            .notTried(Scene.ADD, "no harmless input")
            .judgedBy(rule("auth/missing-credentials-refused"));

    assertThat(judgement.reason()).isEqualTo("POST /todos: no harmless input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CredentialVariants.MADE_UP,
        CredentialVariants.EMPTY,
        CredentialVariants.OTHER_SCHEME,
        CredentialVariants.VERIFICATION_TOKEN
      })
  void should_refuse_an_operation_that_lets_a_wrong_credential_in(String variant) {
    Scene scene = Scene.key().call(LIST, Call.Intent.WRONG_CREDENTIAL, variant, 200);

    assertThat(scene.violated()).containsExactly("auth/wrong-credentials-refused");
    assertThat(scene.judgedBy(rule("auth/wrong-credentials-refused")).findings())
        .extracting(Finding::location)
        .containsExactly(variant);
  }

  @Test
  void should_tell_any_token_once_and_not_once_per_variant() {
    Scene scene =
        Scene.key()
            .call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.MADE_UP, 200)
            .call(LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.EMPTY, 200);

    assertThat(scene.judgedBy(rule("auth/wrong-credentials-refused")).findings()).hasSize(1);
  }

  @Test
  void should_refuse_an_operation_that_does_not_know_the_given_key() {
    assertThat(Scene.key().valid(LIST, 403).violated())
        .containsExactly("auth/credentials-accepted");
  }

  @Test
  void should_say_what_to_supply_where_no_key_was_given() {
    Judgement judgement =
        Scene.key()
            .missing("supply credentials.token")
            .valid(LIST, 401)
            .judgedBy(rule("auth/credentials-accepted"));

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).isEqualTo("supply credentials.token");
  }

  @Test
  void should_note_a_scheme_that_is_compared_with_its_case() {
    Scene scene =
        Scene.key().call(LIST, Call.Intent.CREDENTIAL_FORM, CredentialVariants.LOWER_CASE, 401);

    assertThat(scene.violated()).containsExactly("auth/scheme-any-case");
  }

  @Test
  void should_note_a_401_that_names_no_scheme() {
    Scene scene =
        Scene.key().call(LIST, Call.Intent.NO_CREDENTIAL, "", 401, new Header("Server", "x"));

    assertThat(scene.violated()).containsExactly("auth/challenge");
  }

  @Test
  void should_compare_the_verification_token_without_showing_it() {
    Scene scene =
        Scene.key()
            .settings(
                s ->
                    s.credentials(new Credentials(null, null, null, null, null, "expected-token")));
    Finding finding = scene.judgedBy(rule("auth/verification-token")).findings().get(0);

    assertThat(scene.violated()).containsExactly("auth/verification-token");
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.toString()).doesNotContain("expected-token").doesNotContain("0".repeat(32));
  }

  @Test
  void should_accept_the_expected_verification_token() {
    Scene scene =
        Scene.key()
            .settings(
                s -> s.credentials(new Credentials(null, null, null, null, null, "0".repeat(32))));

    assertThat(scene.judgedBy(rule("auth/verification-token")).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_note_a_verification_token_of_an_unusual_shape() {
    Judgement judgement =
        Scene.key().declaringToken("Replace_this").judgedBy(rule("auth/verification-token"));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.NOTE);
  }

  @Test
  void should_warn_of_a_secret_that_everyone_can_read() {
    Judgement judgement = Scene.key().secretInManifest().judgedBy(rule("auth/verification-token"));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @Test
  void should_note_a_key_per_user() {
    assertThat(Scene.key().declaringType("user_http").violated())
        .containsExactly("auth/user-http-not-in-store");
  }

  @Test
  void should_not_judge_what_could_not_be_read() {
    Evidence nothing =
        new EvidenceCollector(SettingsBuilder.forPlugin(URI.create("http://localhost")).build())
            .toEvidence(List.of());

    assertThat(AuthRules.all())
        .extracting(rule -> rule.judge(nothing).outcome())
        .containsOnly(Outcome.NOT_VERIFIED, Outcome.NOT_APPLICABLE);
  }

  private static Rule rule(String id) {
    return AuthRules.all().stream()
        .filter(rule -> rule.meta().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
