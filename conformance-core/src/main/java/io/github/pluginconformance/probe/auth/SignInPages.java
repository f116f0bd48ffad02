package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Gets a user through the pages of one sign-in: logs in, agrees, and goes on. */
final class SignInPages {

  private static final String LOGIN_MISSING =
      "a login page asks for a user: supply credentials.oauth.login.username and"
          + " credentials.oauth.login.password, or an AuthorizationDriver";
  private static final String LOGIN_FAILED =
      "the login page came back after the login: check credentials.oauth.login.username and"
          + " credentials.oauth.login.password";

  private final OAuthClient client;
  private final TrustedOrigins trusted;
  private boolean loggedIn;
  private boolean named;

  SignInPages(OAuthClient client, TrustedOrigins trusted) {
    this.client = client;
    this.trusted = trusted;
  }

  /** What to do on the page that an exchange brought. */
  PageStep next(Exchange exchange) {
    ReceivedResponse answer = exchange.received().orElseThrow();
    if (!isPage(answer)) {
      return new PageStep.DeadEnd(described(answer));
    }
    URI address = exchange.request().uri();
    Document page = Jsoup.parse(answer.text(), address.toString());
    Optional<FormElement> login = Forms.login(page);
    if (login.isPresent()) {
      return logIn(address, page, login.get());
    }
    return answer.status() >= 400
        ? new PageStep.DeadEnd(described(answer))
        : goOn(address, page, answer);
  }

  private PageStep logIn(URI address, Document page, FormElement form) {
    Secret user = client.loginUsername();
    Secret password = client.loginPassword();
    if (user == null || password == null) {
      return new PageStep.Ask(LOGIN_MISSING);
    }
    if (loggedIn) {
      return new PageStep.Ask(LOGIN_FAILED);
    }
    Optional<String> objection =
        trusted
            .objection(address)
            .or(() -> target(address, page, form, null).flatMap(trusted::objection));
    if (objection.isPresent()) {
      return new PageStep.Ask("the login page is not trusted: " + objection.get());
    }
    loggedIn = true;
    Forms.userField(form).ifPresent(field -> field.val(user.reveal()));
    Forms.passwords(form).val(password.reveal());
    return submit(address, page, form, true);
  }

  private PageStep goOn(URI address, Document page, ReceivedResponse answer) {
    Optional<PageStep> refresh = refresh(address, page);
    if (refresh.isPresent()) {
      return refresh.get();
    }
    Optional<FormElement> userName = Forms.userName(page);
    if (userName.isPresent() && !named) {
      return name(address, page, userName.get());
    }
    Optional<FormElement> consent = Forms.consent(page);
    if (consent.isPresent()) {
      consent.get().select("input[type=checkbox]").forEach(box -> box.attr("checked", true));
      return submit(address, page, consent.get(), false);
    }
    return link(address, page)
        .orElseGet(
            () ->
                page.select("form, script").isEmpty()
                    ? new PageStep.DeadEnd(described(answer))
                    : new PageStep.Ask(
                        "a page that cannot be passed without a person or its scripts: supply an"
                            + " AuthorizationDriver"));
  }

  private PageStep name(URI address, Document page, FormElement form) {
    Secret user = client.loginUsername();
    if (user == null) {
      return new PageStep.Ask(LOGIN_MISSING);
    }
    Optional<String> objection = trusted.objection(address);
    if (objection.isPresent()) {
      return new PageStep.Ask("the login page is not trusted: " + objection.get());
    }
    named = true;
    Forms.userField(form).ifPresent(field -> field.val(user.reveal()));
    return submit(address, page, form, false);
  }

  private static PageStep submit(URI address, Document page, FormElement form, boolean login) {
    Element button = Forms.agreeing(form).orElse(null);
    Optional<URI> target = target(address, page, form, button);
    if (target.isEmpty()) {
      return new PageStep.DeadEnd("a form whose action is no address");
    }
    String data = data(form, button);
    boolean post = form.attr("method").equalsIgnoreCase("post");
    return new PageStep.Submit(post, target.get(), data, login);
  }

  /** Of several buttons only the one that is pressed is sent. */
  private static String data(FormElement form, @Nullable Element button) {
    List<String> pairs = new ArrayList<>();
    form.select("input[type=submit], input[type=image]").attr("disabled", "");
    form.formData()
        .forEach(pair -> pairs.add(UriParameters.encoded(Map.of(pair.key(), pair.value()))));
    if (button != null && !button.attr("name").isEmpty()) {
      pairs.add(UriParameters.encoded(Map.of(button.attr("name"), button.attr("value"))));
    }
    return String.join("&", pairs);
  }

  private static Optional<URI> target(
      URI address, Document page, FormElement form, @Nullable Element button) {
    String own = button == null ? "" : button.attr("formaction");
    return UriParameters.resolved(base(address, page), own.isEmpty() ? form.attr("action") : own)
        .map(target -> form.attr("action").isEmpty() && own.isEmpty() ? address : target);
  }

  private static URI base(URI address, Document page) {
    Element base = page.selectFirst("base[href]");
    return base == null
        ? address
        : UriParameters.resolved(address, base.attr("href")).orElse(address);
  }

  private static Optional<PageStep> link(URI address, Document page) {
    return Forms.consentLink(page)
        .flatMap(link -> UriParameters.resolved(base(address, page), link.attr("href")))
        .map(PageStep.Open::new);
  }

  private static Optional<PageStep> refresh(URI address, Document page) {
    return Optional.ofNullable(page.selectFirst("meta[http-equiv=refresh]"))
        .map(meta -> meta.attr("content").split("(?i)url\\s*=", 2))
        .filter(parts -> parts.length == 2)
        .flatMap(
            parts ->
                UriParameters.resolved(address, parts[1].strip().replaceAll("^['\"]|['\"]$", "")))
        .map(PageStep.Open::new);
  }

  private static boolean isPage(ReceivedResponse answer) {
    return answer.mediaType().filter(type -> type.contains("html")).isPresent();
  }

  private static String described(ReceivedResponse answer) {
    String type = answer.mediaType().orElse("no content type");
    return "status " + answer.status() + " (" + type + ")";
  }
}
