package io.github.pluginconformance.rule.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt.End;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt.Kind;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about OAuth, on plain data. */
class OauthRulesTest {

  @Test
  void should_be_content_with_a_good_plugin() {
    assertThat(Scene.oauth().violated()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth/oauth-starts",
        "auth/oauth-code-returned",
        "auth/oauth-state-returned",
        "auth/oauth-callback-checked",
        "auth/oauth-client-checked",
        "auth/oauth-empty-scope",
        "auth/oauth-no-pkce-needed",
        "auth/oauth-token-issued",
        "auth/oauth-token-not-cached",
        "auth/oauth-wrong-secret-refused",
        "auth/oauth-code-single-use",
        "auth/oauth-code-bound",
        "auth/oauth-token-works",
        "auth/oauth-refresh",
        "auth/missing-credentials-refused",
        "auth/wrong-credentials-refused"
      })
  void should_satisfy_every_rule_about_oauth(String id) {
    Judgement judgement = Scene.oauth().judgedBy(rule(id));

    assertThat(judgement.outcome()).as(judgement.reason()).isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth/oauth-starts", "auth/oauth-token-issued", "auth/oauth-refresh"})
  void should_not_apply_to_a_plugin_with_a_key(String id) {
    assertThat(Scene.key().judgedBy(rule(id)).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void should_refuse_a_flow_that_does_not_start() {
    assertThat(broken(Scene.oauth().walk(Kind.PLAIN, null)).violated())
        .containsExactly("auth/oauth-starts");
  }

  @Test
  void should_leave_a_server_open_that_cannot_be_reached_from_here() {
    Scene scene = broken(Scene.oauth());
    scene.end(Kind.PLAIN, End.REFUSED_BY_US, null, "add it to allowedOrigins");

    assertThat(scene.judgedBy(rule("auth/oauth-starts")).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void should_say_what_to_supply_at_a_login_page() {
    Scene scene = broken(Scene.oauth());
    scene.end(Kind.PLAIN, End.PAGE, null, "supply credentials.oauth.login.username");

    assertThat(scene.judgedBy(rule("auth/oauth-starts")).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(scene.judgedBy(rule("auth/oauth-code-returned")).reason())
        .contains("credentials.oauth.login.username");
  }

  @Test
  void should_refuse_a_callback_without_a_code() {
    Scene scene = broken(Scene.oauth().walk(Kind.PLAIN, "error=invalid_scope&state=s1"));

    assertThat(scene.violated()).containsExactly("auth/oauth-code-returned");
    assertThat(scene.judgedBy(rule("auth/oauth-code-returned")).findings())
        .extracting(Finding::actual)
        .containsExactly("error=invalid_scope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"code=c1", "code=c1&state=", "code=c1&state=s1+", "code=c1&state=s1&state=s1"})
  void should_refuse_a_state_that_is_not_the_one_that_was_sent(String answer) {
    assertThat(broken(Scene.oauth().walk(Kind.PLAIN, answer)).violated())
        .containsExactly("auth/oauth-state-returned");
  }

  @Test
  void should_refuse_a_server_that_mangles_special_characters() {
    assertThat(Scene.oauth().walk(Kind.AWKWARD_STATE, "code=c1&state=s").violated())
        .containsExactly("auth/oauth-state-returned");
    assertThat(Scene.oauth().walk(Kind.AWKWARD_STATE, null).violated())
        .containsExactly("auth/oauth-state-returned");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FOREIGN_HOST", "LOOKALIKE_HOST", "OTHER_PLUGIN", "BEHIND_CALLBACK"})
  void should_refuse_a_code_for_a_foreign_address(Kind kind) {
    assertThat(Scene.oauth().walk(kind, "code=c1&state=s1").violated())
        .containsExactly("auth/oauth-callback-checked");
  }

  @Test
  void should_not_miss_a_question_that_another_answer_made_needless() {
    Judgement judgement =
        Scene.oauth().without(Kind.BEHIND_CALLBACK).judgedBy(rule("auth/oauth-callback-checked"));

    assertThat(judgement.outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judgement.reason()).isNull();
  }

  @Test
  void should_accept_an_error_for_a_foreign_address() {
    assertThat(Scene.oauth().walk(Kind.FOREIGN_HOST, "error=access_denied").violated()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN_CLIENT, code=c1&state=s1", "TOKEN_RESPONSE, #access_token=t1"})
  void should_warn_of_a_server_that_knows_no_clients(Kind kind, String answer) {
    assertThat(Scene.oauth().walk(kind, answer).violated())
        .containsExactly("auth/oauth-client-checked");
  }

  @Test
  void should_warn_of_a_server_that_cannot_do_without_a_scope() {
    assertThat(Scene.oauth().walk(Kind.EMPTY_SCOPE, "error=invalid_scope&state=s1").violated())
        .containsExactly("auth/oauth-empty-scope");
  }

  @Test
  void should_warn_of_a_server_that_insists_on_a_code_challenge() {
    Scene scene =
        Scene.oauth()
            .walk(Kind.PLAIN, "error=invalid_request&state=s1")
            .walk(Kind.WITH_CODE_CHALLENGE, "code=c1&state=s1");

    assertThat(scene.violated()).containsExactly("auth/oauth-no-pkce-needed");
  }

  @ParameterizedTest
  @CsvSource({
    "access_token, 7",
    "access_token, null",
    "access_token, '\"a\\r\\nX-Evil: 1\"'",
    "token_type, null",
    "token_type, '\"mac\"'",
    "expires_in, '\"3600\"'",
    "expires_in, -1",
    "refresh_token, 7"
  })
  void should_refuse_a_token_answer_with_a_wrong_field(String field, String value)
      throws JsonProcessingException {
    ObjectNode answer = Scene.token();
    answer.set(field, new ObjectMapper().readTree(value));
    Judgement judgement =
        Scene.oauth()
            .token(TokenAttempt.Kind.CODE, 200, answer)
            .judgedBy(rule("auth/oauth-token-issued"));

    assertThat(judgement.findings()).extracting(Finding::location).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({"1|abc, WARNING", "'two words', ERROR", "tök, ERROR"})
  void should_weigh_the_characters_of_a_token(String token, Level level) {
    ObjectNode answer = Scene.token().put("access_token", token);
    Judgement judgement =
        Scene.oauth()
            .token(TokenAttempt.Kind.CODE, 200, answer)
            .judgedBy(rule("auth/oauth-token-issued"));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(level);
    assertThat(TokenAttempt.canBeSent(token)).isEqualTo(level == Level.WARNING);
  }

  @Test
  void should_refuse_json_that_is_declared_as_a_page() {
    Header page = new Header("Content-Type", "text/html");
    Scene scene =
        Scene.oauth()
            .token(
                TokenAttempt.Kind.CODE,
                200,
                Scene.token(),
                page,
                new Header("Cache-Control", "no-store"));

    assertThat(scene.violated()).containsExactly("auth/oauth-token-issued");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 400, 500})
  void should_refuse_a_token_endpoint_that_does_not_answer_with_a_token(int status) {
    Scene scene = Scene.oauth().token(TokenAttempt.Kind.CODE, status, null);

    assertThat(scene.judgedBy(rule("auth/oauth-token-issued")).findings()).hasSize(1);
    assertThat(scene.judgedBy(rule("auth/oauth-token-not-cached")).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_accept_a_token_type_in_any_case_and_no_expiry() {
    ObjectNode answer = Scene.token().put("token_type", "BEARER");
    answer.remove("expires_in");

    assertThat(Scene.oauth().token(TokenAttempt.Kind.CODE, 200, answer).violated()).isEmpty();
  }

  @Test
  void should_note_a_token_answer_that_may_be_cached() {
    Header json = new Header("Content-Type", "application/json;charset=UTF-8");

    assertThat(Scene.oauth().token(TokenAttempt.Kind.CODE, 200, Scene.token(), json).violated())
        .containsExactly("auth/oauth-token-not-cached");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 500})
  void should_refuse_a_wrong_secret_that_is_not_refused(int status) {
    ObjectNode answer = status == 200 ? Scene.token() : null;

    assertThat(Scene.oauth().token(TokenAttempt.Kind.WRONG_SECRET, status, answer).violated())
        .containsExactly("auth/oauth-wrong-secret-refused");
    assertThat(Scene.oauth().token(TokenAttempt.Kind.UNKNOWN_CODE, status, answer).violated())
        .containsExactly("auth/oauth-wrong-secret-refused");
  }

  @Test
  void should_blame_the_unchecked_secret_alone_for_a_code_of_another_client() {
    Scene scene =
        Scene.oauth()
            .token(TokenAttempt.Kind.WRONG_SECRET, 200, Scene.token())
            .token(TokenAttempt.Kind.OTHER_CLIENT, 200, Scene.token());

    assertThat(scene.violated()).containsExactly("auth/oauth-wrong-secret-refused");
  }

  @Test
  void should_refuse_a_code_that_works_twice() {
    assertThat(Scene.oauth().token(TokenAttempt.Kind.USED_CODE, 200, Scene.token()).violated())
        .containsExactly("auth/oauth-code-single-use");
  }

  @ParameterizedTest
  @EnumSource(
      value = TokenAttempt.Kind.class,
      names = {"OTHER_CALLBACK", "OTHER_CLIENT"})
  void should_refuse_a_code_that_is_not_bound(TokenAttempt.Kind kind) {
    assertThat(Scene.oauth().token(kind, 200, Scene.token()).violated())
        .containsExactly("auth/oauth-code-bound");
  }

  @Test
  void should_refuse_a_token_that_opens_nothing() {
    assertThat(Scene.oauth().valid(Scene.LIST, 401).violated())
        .containsExactly("auth/oauth-token-works");
  }

  @Test
  void should_refuse_an_api_that_any_token_opens() {
    Scene scene =
        Scene.oauth()
            .call(Scene.LIST, Call.Intent.WRONG_CREDENTIAL, CredentialVariants.MADE_UP, 200)
            .call(
                Scene.LIST,
                Call.Intent.WRONG_CREDENTIAL,
                CredentialVariants.VERIFICATION_TOKEN,
                200);

    assertThat(scene.violated()).containsExactly("auth/oauth-token-works");
  }

  @Test
  void should_refuse_a_refresh_token_that_gives_nothing() {
    assertThat(Scene.oauth().token(TokenAttempt.Kind.REFRESH, 400, null).violated())
        .containsExactly("auth/oauth-refresh");
  }

  @Test
  void should_refuse_a_refreshed_token_that_opens_nothing() {
    Scene scene =
        Scene.oauth()
            .call(Scene.LIST, Call.Intent.CREDENTIAL_FORM, CredentialVariants.REFRESHED, 401);

    assertThat(scene.violated()).containsExactly("auth/oauth-refresh");
  }

  @Test
  void should_not_ask_for_a_refresh_token() {
    ObjectNode answer = Scene.token();
    answer.remove("refresh_token");

    assertThat(
            Scene.oauth()
                .token(TokenAttempt.Kind.CODE, 200, answer)
                .without(TokenAttempt.Kind.REFRESH)
                .judgedBy(rule("auth/oauth-refresh"))
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example.com/authorize, SATISFIED",
    "https://accounts.google.com/o/oauth2/auth, SATISFIED",
    "https://login.microsoftonline.com/x, SATISFIED",
    "https://login.elsewhere.net/authorize, VIOLATED",
    "https://google.com.attacker.net/authorize, VIOLATED",
    "not an address, NOT_VERIFIED"
  })
  void should_ask_an_action_for_its_own_domain(String address, Outcome outcome) {
    Scene scene =
        Scene.oauth()
            .settings(
                s -> s.profile(Profile.GPT_ACTION).publicUrl(URI.create("https://api.example.com")))
            .domains(
                Map.of(
                    "api.example.com",
                    "example.com",
                    "login.example.com",
                    "example.com",
                    "login.elsewhere.net",
                    "elsewhere.net"))
            .declaringUrls(address, address);

    assertThat(scene.judgedBy(rule("auth/oauth-domains")).outcome()).isEqualTo(outcome);
  }

  /** What lies behind a broken start was never tried. */
  private static Scene broken(Scene scene) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PLAIN) {
        scene.without(kind);
      }
    }
    for (TokenAttempt.Kind kind : TokenAttempt.Kind.values()) {
      scene.without(kind);
    }
    return scene.stopped("no code was handed out").missing("no code was handed out");
  }

  @Test
  void should_only_note_a_refresh_that_gives_the_same_token_again() {
    ObjectNode same = Scene.token().put("access_token", "token-of-ANOTHER_CODE");
    Judgement judgement =
        Scene.oauth()
            .token(TokenAttempt.Kind.REFRESH, 200, same)
            .judgedBy(rule("auth/oauth-refresh"));

    assertThat(judgement.findings()).extracting(Finding::level).containsExactly(Level.NOTE);
  }

  @Test
  void should_tell_an_unusual_status_of_tokens_once() {
    Scene scene =
        Scene.oauth()
            .token(TokenAttempt.Kind.CODE, 201, Scene.token())
            .token(TokenAttempt.Kind.REFRESH, 201, Scene.token().put("access_token", "t2"));

    assertThat(scene.violated()).containsExactly("auth/oauth-token-issued");
  }

  @Test
  void should_tell_an_api_that_accepts_no_token_once() {
    Scene scene =
        Scene.oauth()
            .valid(Scene.LIST, 401)
            .call(Scene.LIST, Call.Intent.CREDENTIAL_FORM, CredentialVariants.REFRESHED, 401);

    assertThat(scene.violated()).containsExactly("auth/oauth-token-works");
  }

  private static Rule rule(String id) {
    return AuthRules.all().stream()
        .filter(rule -> rule.meta().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
