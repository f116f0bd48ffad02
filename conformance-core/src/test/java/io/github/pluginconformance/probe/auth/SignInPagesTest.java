package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login and consent pages of the kinds that servers show. */
class SignInPagesTest {

  private static final URI PAGE = URI.create("http://localhost:8080/login");

  private final SignInPages pages = pages(AuthRun.client());

  @Test
  void should_fill_in_a_login_form_and_keep_its_hidden_fields() {
    PageStep.Submit submit =
        submitted(
            """
            <form action="/search"><input name="q"><button>Search</button></form>
            <form method="POST" action="/session">
              <input type="hidden" name="token" value="a&amp;b">
              <input name="j_user"><input type="password" name="j_pass">
              <input type="checkbox" name="remember"><input type="submit" name="go" value="Log in"></form>\
            """);

    assertThat(submit.post()).isTrue();
    assertThat(submit.address()).isEqualTo(PAGE.resolve("/session"));
    assertThat(submit.form())
        .isEqualTo(
            "token=a%26b&j_user="
                + SloppyPlugin.USER
                + "&j_pass="
                + SloppyPlugin.PASSWORD
                + "&go=Log%20in");
  }

  @Test
  void should_fill_in_a_login_on_two_pages() {
    PageStep.Submit first =
        submitted("<form method=post><input type=email name=who><button>Next</button></form>");
    PageStep.Submit second =
        submitted("<form method=post><input type=password name=pw><button>Sign in</button></form>");

    assertThat(first.form()).isEqualTo("who=" + SloppyPlugin.USER);
    assertThat(first.address()).isEqualTo(PAGE);
    assertThat(second.form()).isEqualTo("pw=" + SloppyPlugin.PASSWORD);
  }

  @Test
  void should_not_sign_in_with_an_account_of_somebody_else() {
    PageStep.Submit submit =
        submitted(
            """
            <form method=post action=/google><button>Continue with Google</button></form>
            <form method=post action=/session><button name=by value=google>Continue with Google</button>
            <button name=by value=passkey>Sign in using a passkey</button>
            <input name=username><input type=password name=pw><button name=by value=form>Log in</button></form>\
            """);

    assertThat(submit.address()).isEqualTo(PAGE.resolve("/session"));
    assertThat(submit.form()).endsWith("&by=form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"disabled", "hidden", "aria-hidden=true", "style='position: fixed; display:none'"})
  void should_not_fill_in_a_password_that_nobody_sees(String unseen) {
    PageStep.Submit first =
        submitted(
            "<form method=post><input name=username><input type=password name=decoy %s><button>Continue</button></form>"
                .formatted(unseen));
    PageStep.Submit second =
        submitted(
            "<form method=post><input type=password name=pw><button>Continue</button></form>");

    assertThat(first.form()).contains("username=" + SloppyPlugin.USER);
    assertThat(first.form()).doesNotContain(SloppyPlugin.PASSWORD);
    assertThat(second.form()).isEqualTo("pw=" + SloppyPlugin.PASSWORD);
  }

  @Test
  void should_find_the_user_by_its_purpose() {
    PageStep.Submit submit =
        submitted(
            """
            <form method=post><input name=tenant><input name=x autocomplete=username>
            <input type=password name=pw><button>Go</button></form>\
            """);

    assertThat(submit.form()).startsWith("tenant=&x=" + SloppyPlugin.USER);
  }

  @Test
  void should_agree_and_tick_what_is_asked_for() {
    PageStep.Submit submit =
        submitted(
            """
            <form method=post action=/consent><input type=hidden name=id value=1>
            <input type=checkbox name=scope value=todos>
            <button name=answer value=deny>Cancel</button>
            <button name=answer value=allow>Authorize app</button></form>\
            """);

    assertThat(submit.form()).isEqualTo("id=1&scope=todos&answer=allow");
  }

  @Test
  void should_send_off_a_form_that_sends_itself() {
    PageStep.Submit submit =
        submitted(
            "<form method=post action=/next><input type=hidden name=a"
                + " value=b></form><script>go()</script>");

    assertThat(submit.form()).isEqualTo("a=b");
  }

  @Test
  void should_follow_a_link_of_consent_and_a_refreshing_page() {
    assertThat(pages.next(page("<a href=/no>Deny</a> <a href='/yes?x=1'>Allow access</a>")))
        .isEqualTo(new PageStep.Open(PAGE.resolve("/yes?x=1")));
    assertThat(pages.next(page("<meta http-equiv=refresh content=\"0; url='/there'\">")))
        .isEqualTo(new PageStep.Open(PAGE.resolve("/there")));
  }

  @Test
  void should_ask_for_a_person_where_scripts_are_needed() {
    assertThat(pages.next(page("<div id=app></div><script src=/app.js></script>")))
        .isInstanceOfSatisfying(
            PageStep.Ask.class, ask -> assertThat(ask.reason()).contains("AuthorizationDriver"));
  }

  @Test
  void should_stop_at_an_error_page() {
    assertThat(pages.next(answer(400, "text/html", "<form><button>Continue</button></form>")))
        .isEqualTo(new PageStep.DeadEnd("status 400 (text/html)"));
    assertThat(pages.next(answer(200, "application/json", "{}")))
        .isEqualTo(new PageStep.DeadEnd("status 200 (application/json)"));
  }

  @Test
  void should_not_register_a_new_user() {
    PageStep step =
        pages.next(
            page(
                "<form method=post action=/register><input name=u><input type=password"
                    + " name=a><input type=password name=b></form>"));

    assertThat(step).isNotInstanceOf(PageStep.Submit.class);
  }

  @Test
  void should_give_no_password_to_a_form_that_leads_elsewhere() {
    PageStep step =
        pages.next(
            page(
                "<form method=post action=https://attacker.example/><input name=u><input"
                    + " type=password name=p></form>"));

    assertThat(step)
        .isInstanceOfSatisfying(
            PageStep.Ask.class,
            ask -> assertThat(ask.reason()).contains("https://attacker.example"));
  }

  @Test
  void should_not_log_in_twice() {
    String login = "<form method=post><input name=u><input type=password name=p></form>";
    pages.next(page(login));

    assertThat(pages.next(page(login)))
        .isInstanceOfSatisfying(
            PageStep.Ask.class, ask -> assertThat(ask.reason()).contains("came back"));
  }

  private PageStep.Submit submitted(String body) {
    PageStep step = pages.next(page(body));
    assertThat(step).isInstanceOf(PageStep.Submit.class);
    return (PageStep.Submit) step;
  }

  private static SignInPages pages(OAuthClient client) {
    Settings settings = SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).build();
    return new SignInPages(client, new TrustedOrigins(settings));
  }

  private static Exchange page(String body) {
    return answer(200, "text/html", "<!doctype html><body>" + body);
  }

  private static Exchange answer(int status, String type, String body) {
    ReceivedResponse response =
        new ReceivedResponse(
            status,
            List.of(new Header("Content-Type", type)),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of());
    SentRequest request = new SentRequest("GET", PAGE, PAGE, List.of(), new byte[0]);
    return new Exchange(1, "test", request, response, null, Duration.ZERO);
  }
}
