package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pluginconformance.probe.copilot.CopilotServer.Answer;
import io.github.pluginconformance.probe.copilot.CopilotServer.Asked;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How users of Copilot sign in, and what of it breaks unseen. */
class SignInRulesTest {

  @TempDir Path folder;
  private final CopilotServer server = new CopilotServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void should_find_nothing_in_a_good_flow_with_the_platforms_callback() {
    CopilotOAuth.on(server);

    Report report = signedIn(false);

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "copilot/sign-in-asked")).isEqualTo("satisfied");
    assertThat(outcome(report, "copilot/popup-survives")).isEqualTo("satisfied");
    assertThat(outcome(report, "copilot/pkce")).isEqualTo("notApplicable");
    assertThat(outcome(report, "auth/oauth-token-works")).isEqualTo("satisfied");
    assertThat(outcome(report, "auth/oauth-no-pkce-needed")).isEqualTo("satisfied");
    assertThat(server.asked())
        .filteredOn(one -> one.path().equals("/authorize"))
        .anyMatch(one -> CopilotOAuth.CALLBACK.equals(one.query().get("redirect_uri")));
  }

  static Stream<Arguments> twins() {
    return Stream.of(
        twin(
            "copilot/sign-in-asked",
            "a refusal by 403",
            (server, oauth) -> keepOut(server, oauth, Answer.json(403, "{\"error\": \"no\"}"))),
        twin(
            "copilot/sign-in-asked",
            "a redirect to the login page",
            (server, oauth) -> keepOut(server, oauth, Answer.redirect(302, "/authorize"))),
        twin(
            "copilot/popup-survives",
            "a policy that cuts the popup off",
            (server, oauth) ->
                server.change(
                    "/authorize", page -> page.with("Cross-Origin-Opener-Policy", "same-origin"))),
        twin(
            "copilot/popup-survives",
            "a policy on the redirect back",
            (server, oauth) ->
                server.change(
                    "/login",
                    page ->
                        page.with(
                            "Cross-Origin-Opener-Policy", "Same-Origin; report-to=\"coop\""))),
        twin(
            "copilot/popup-survives",
            "a script that forgets the opener",
            (server, oauth) ->
                server.change(
                    "/authorize",
                    page ->
                        page.status() == 200
                            ? Answer.html(page.body() + "<script>window.opener = null;</script>")
                            : page)),
        twin(
            "auth/oauth-token-issued",
            "a token endpoint that redirects",
            (server, oauth) ->
                server.change("/token", answer -> Answer.redirect(307, "/token-elsewhere"))),
        twin(
            "copilot/no-redirect",
            "an operation that redirects",
            (server, oauth) ->
                server.change(
                    "/api/count",
                    answer ->
                        answer.status() == 200 ? Answer.redirect(302, "/api/other") : answer)));
  }

  private static Arguments twin(
      String rule, String what, BiConsumer<CopilotServer, CopilotOAuth> fault) {
    return arguments(rule, what, fault);
  }

  private static void keepOut(CopilotServer server, CopilotOAuth oauth, Answer answer) {
    server.gate(one -> oauth.gate(one).map(refused -> answer));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("twins")
  void should_find_one_fault_by_its_rule(
      String rule, String what, BiConsumer<CopilotServer, CopilotOAuth> fault) {
    fault.accept(server, CopilotOAuth.on(server));

    assertThat(CopilotPackage.violated(signedIn(false), "error", "warning"))
        .as(what)
        .containsExactly(rule);
  }

  @Test
  void should_let_popups_live_that_may_open_others() {
    CopilotOAuth.on(server);
    server.change(
        "/authorize", page -> page.with("Cross-Origin-Opener-Policy", "same-origin-allow-popups"));

    assertThat(CopilotPackage.violated(signedIn(false), "error", "warning")).isEmpty();
  }

  @Test
  void should_name_the_client_by_basic_where_the_server_takes_nothing_else() {
    CopilotOAuth.on(server).byBasic();

    Report report = signedIn(false);

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "auth/oauth-token-works")).isEqualTo("satisfied");
    assertThat(report.rule("auth/oauth-token-issued").orElseThrow().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo("note");
              assertThat(finding.message()).contains("Basic");
            });
  }

  @Test
  void should_ask_with_a_code_challenge_where_the_registration_says_so() {
    CopilotOAuth.on(server);

    Report report = signedIn(true);

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "copilot/pkce")).isEqualTo("satisfied");
    assertThat(outcome(report, "auth/oauth-no-pkce-needed")).isEqualTo("notApplicable");
    assertThat(server.asked())
        .filteredOn(one -> one.path().equals("/authorize"))
        .allMatch(one -> "S256".equals(one.query().get("code_challenge_method")));
  }

  @Test
  void should_find_a_server_that_looks_at_no_verifier() {
    CopilotOAuth.on(server).withoutCheckingVerifiers();

    assertThat(CopilotPackage.violated(signedIn(true), "error", "warning"))
        .containsExactly("copilot/pkce");
  }

  @Test
  void should_run_no_flow_for_single_sign_on_with_entra() {
    String entra =
        "{type: oauth2, flows: {authorizationCode: {authorizationUrl:"
            + " 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize', tokenUrl:"
            + " 'https://login.microsoftonline.com/common/oauth2/v2.0/token', scopes: {}}}}";
    SettingsBuilder settings =
        CopilotPackage.in(folder, CopilotPackage.oauth(), entra)
            .settings(server.uri())
            .set(SettingKeys.TOKEN, Secret.of("TOKEN", CopilotServer.KEY));

    Report report = CopilotPackage.run(settings);

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(report.rule("auth/oauth-starts").orElseThrow())
        .satisfies(
            rule -> {
              assertThat(rule.outcome()).isEqualTo("notApplicable");
              assertThat(rule.reason()).contains("Entra");
            });
    assertThat(outcome(report, "copilot/sign-in-asked")).isEqualTo("satisfied");
  }

  @Test
  void should_weigh_a_redirect_more_in_the_store() {
    CopilotOAuth.on(server);
    server.change(
        "/api/count",
        answer -> answer.status() == 200 ? Answer.redirect(302, "/api/other") : answer);

    Report report = CopilotPackage.run(flow(false).set(CopilotKeys.STORE, true));

    assertThat(CopilotPackage.violated(report, "error")).contains("copilot/no-redirect");
    assertThat(report.rule("copilot/no-redirect").orElseThrow().level()).isEqualTo("error");
  }

  @Test
  void should_send_a_token_that_nobody_asked_for_to_an_open_api() {
    server.gate(one -> Optional.empty());

    Report report = CopilotPackage.run(open());

    assertThat(outcome(report, "copilot/unexpected-authorization")).isEqualTo("satisfied");
    assertThat(outcome(report, "auth/none-is-open")).isEqualTo("satisfied");
    assertThat(server.asked()).anyMatch(one -> !one.header("authorization").isEmpty());
  }

  @Test
  void should_note_an_open_api_that_stumbles_over_a_token() {
    server.gate(SignInRulesTest::refuseTokens);

    Report report = CopilotPackage.run(open());

    assertThat(CopilotPackage.violated(report, "error", "warning")).isEmpty();
    assertThat(outcome(report, "copilot/unexpected-authorization")).isEqualTo("violated");
  }

  private static Optional<Answer> refuseTokens(Asked one) {
    return one.header("authorization").isEmpty()
        ? Optional.empty()
        : Optional.of(CopilotServer.refusal());
  }

  private SettingsBuilder open() {
    return CopilotPackage.in(folder, "{\"type\": \"None\"}", "").settings(server.uri());
  }

  private Report signedIn(boolean pkce) {
    return CopilotPackage.run(flow(pkce));
  }

  private SettingsBuilder flow(boolean pkce) {
    return CopilotPackage.in(folder, CopilotPackage.oauth(), CopilotOAuth.scheme(server))
        .settings(server.uri())
        .credentials(new Credentials(null, null, null, CopilotOAuth.client(pkce), null, null));
  }

  private static String outcome(Report report, String rule) {
    return report.rule(rule).orElseThrow().outcome();
  }
}
