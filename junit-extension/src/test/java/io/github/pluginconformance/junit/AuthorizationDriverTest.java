package io.github.pluginconformance.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.AuthorizationDriver;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.Optional;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A plugin whose login page is nothing but a script. */
class AuthorizationDriverTest {

  private static final WireMockServer SERVER = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeAll
  static void serve() {
    SERVER.start();
    SERVER.stubFor(get("/.well-known/ai-plugin.json").willReturn(json(manifest())));
    SERVER.stubFor(
        get("/openapi.json")
            .willReturn(
                json(
                    """
                    {"openapi": "3.0.1", "info": {"title": "TODO", "version": "1"}, "servers": [{"url": "%s"}], "paths": {}}
                    """
                        .formatted(SERVER.baseUrl()))));
    SERVER.stubFor(
        get(urlPathEqualTo("/authorize"))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/html")
                    .withBody("<div id=login></div><script src=login.js></script>")));
    SERVER.stubFor(
        post("/token")
            .withRequestBody(matchingJsonPath("$.code", equalTo("driven")))
            .willReturn(json("{\"access_token\": \"opens-4711\", \"token_type\": \"bearer\"}")));
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static String manifest() {
    return """
    {"schema_version":"v1","name_for_model":"todo","name_for_human":"TODO",
     "description_for_model":"Todos","description_for_human":"Todos",
     "auth":{"type":"oauth","client_url":"%1$s/authorize","authorization_url":"%1$s/token","scope":"",
      "authorization_content_type":"application/json","verification_tokens":{}},
     "api":{"type":"openapi","url":"%1$s/openapi.json"},
     "logo_url":"%1$s/logo.png","contact_email":"a@example.com","legal_info_url":"%1$s/legal"}
    """
        .formatted(SERVER.baseUrl());
  }

  private static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  /** Passes the page as a browser would that runs its script. */
  static final class ScriptedBrowser implements AuthorizationDriver {
    @Override
    public Optional<URI> authorize(URI request, URI redirectUri) {
      String state = request.getRawQuery().replaceFirst(".*\\bstate=([^&]*).*", "$1");
      return Optional.of(URI.create(redirectUri + "?code=driven&state=" + state));
    }
  }

  private static void useClient(SettingsBuilder builder) {
    OAuthClient client =
        new OAuthClient(
            Secret.of("CLIENT_ID", "platform"),
            Secret.of("CLIENT_SECRET", "client-secret"),
            null,
            null,
            null);
    builder.credentials(new Credentials(null, null, null, client, null, null));
  }

  static class Driven {
    @PluginUrl final int port = SERVER.port();

    @ConformanceSettings
    void settings(SettingsBuilder builder) {
      useClient(builder);
    }

    @PluginConformanceTest(
        rules = {"auth/oauth-code-returned", "auth/oauth-token-issued"},
        authorizationDriver = ScriptedBrowser.class)
    void conforms() {}
  }

  @Test
  void should_get_through_a_login_by_the_named_class() {
    Events tests = run(Driven.class);

    tests
        .assertThatEvents()
        .haveExactly(1, finished("auth/oauth-code-returned: The callback receives a code"))
        .haveExactly(
            1,
            finished("auth/oauth-token-issued: The code is exchanged for a bearer token in JSON"));
  }

  private static Condition<Event> finished(String name) {
    return event(displayName(name), finishedSuccessfully());
  }

  static class Undriven {
    @PluginUrl final int port = SERVER.port();

    @ConformanceSettings
    void settings(SettingsBuilder builder) {
      useClient(builder);
    }

    @PluginConformanceTest(rules = "auth/oauth-code-returned")
    void conforms() {}
  }

  @Test
  void should_ask_for_a_driver_where_none_is_named() {
    SERVER.resetRequests();

    run(Undriven.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                displayName("auth/oauth-code-returned: The callback receives a code"),
                abortedWithReason(
                    message(text -> text.contains("supply an AuthorizationDriver")))));
    // An unknown code is asked for all the same; a code that was never given is not made up.
    SERVER.verify(
        0,
        postRequestedFor(urlPathEqualTo("/token"))
            .withRequestBody(matchingJsonPath("$.code", equalTo("driven"))));
  }

  private static Events run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents();
  }
}
