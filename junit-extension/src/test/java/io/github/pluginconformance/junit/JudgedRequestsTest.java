package io.github.pluginconformance.junit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class JudgedRequestsTest {

  private static final WireMockServer SERVER = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeAll
  static void serve() {
    SERVER.start();
    SERVER.stubFor(
        get("/.well-known/ai-plugin.json")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody(
                        """
                        {"schema_version":"v1","name_for_model":"todo","name_for_human":"TODO",
                         "description_for_model":"Todos","description_for_human":"Todos","auth":{"type":"none"},
                         "api":{"type":"openapi","url":"%s/openapi.yaml"},
                         "logo_url":"%s/logo.png","contact_email":"a@example.com","legal_info_url":"%s/legal"}
                        """
                            .formatted(SERVER.baseUrl(), SERVER.baseUrl(), SERVER.baseUrl()))));
    SERVER.stubFor(
        get("/openapi.yaml")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/yaml")
                    .withBody(
                        """
                        openapi: 3.0.1
                        info: { title: TODO, version: "1" }
                        servers: [{ url: %s }]
                        paths:
                          /todos/{username}:
                            get:
                              operationId: getTodos
                              summary: Get the list of todos
                              parameters:
                                - { in: path, name: username, required: true, schema: { type: string } }
                              responses:
                                "200":
                                  description: OK
                                  content:
                                    application/json:
                                      schema: { type: object, required: [todos], properties: { todos: { type: array } } }
                        """
                            .formatted(SERVER.baseUrl()))));
    SERVER.stubFor(get("/todos/kaj").willReturn(json("{\"todos\":[]}")));
    SERVER.stubFor(get("/todos/bad").willReturn(json("{\"todo\":1}")));
    SERVER.stubFor(get("/todos/gone").willReturn(aResponse().withStatus(410)));
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @ExtendWith(PluginConformanceExtension.class)
  static class OwnTests {
    @PluginUrl
    static String url() {
      return SERVER.baseUrl();
    }

    @ConformanceSettings
    static void credentials(SettingsBuilder settings) {
      settings.token(() -> "canary-token");
    }

    @Test
    void keeps_the_contract(RequestSpecification plugin) {
      plugin.get("/todos/{username}", "kaj").then().statusCode(200);
    }

    @Test
    void breaks_the_schema(RequestSpecification plugin) {
      plugin.get("/todos/bad");
    }

    @Test
    void calls_what_is_not_described(RequestSpecification plugin) {
      plugin.get("/admin/reset");
    }

    @Test
    void answers_an_undeclared_status(RequestSpecification plugin) {
      plugin.get("/todos/gone");
    }
  }

  @Test
  void should_judge_each_answer_by_the_plugins_own_document() {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(OwnTests.class))
            .execute()
            .testEvents();

    tests.assertStatistics(stats -> stats.succeeded(1).failed(3));
    tests
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(
                        text ->
                            text.startsWith("GET /todos/bad: the answer breaks")
                                && text.contains("curl -i ")
                                && text.contains("$TOKEN")
                                && text.contains(SERVER.baseUrl() + "/todos/bad")
                                && !text.contains("canary")))))
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(
                        text ->
                            text.startsWith("GET /admin/reset: the plugin's document describes no")
                                && text.contains("GET /todos/{username}")))))
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text -> text.startsWith("GET /todos/gone") && text.contains("410")))));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/todos/kaj"))
            .withHeader("Authorization", equalTo("Bearer canary-token"))
            .withHeader("openai-conversation-id", matching(".+")));
    SERVER.verify(1, getRequestedFor(urlPathEqualTo("/openapi.yaml")));
    SERVER.verify(0, getRequestedFor(urlPathEqualTo("/admin/reset")));
  }

  @ExtendWith(PluginConformanceExtension.class)
  static class WithoutDocument {
    @PluginUrl
    static String url() {
      return SERVER.baseUrl() + "/elsewhere";
    }

    @Test
    void cannot_be_judged(RequestSpecification plugin) {
      plugin.get("/todos/kaj");
    }
  }

  @Test
  void should_name_the_settings_that_lead_to_a_document() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(WithoutDocument.class))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text -> text.contains("publicUrl") && text.contains("specUrl")))));
  }

  @ExtendWith(PluginConformanceExtension.class)
  static class TestsOfAnAction {
    @PluginUrl
    static String url() {
      return SERVER.baseUrl();
    }

    @ConformanceSettings
    static void credentials(SettingsBuilder settings) {
      settings
          .profile(Profile.GPT_ACTION)
          .specUrl("/action.json")
          .credentials(
              new Credentials(Secret.of("TOKEN", "canary-token"), null, null, null, null, null));
    }

    @Test
    void keeps_the_contract(RequestSpecification plugin) {
      plugin.get("/items").then().statusCode(204);
    }
  }

  @Test
  void should_send_a_key_in_the_header_that_an_action_declares() {
    SERVER.stubFor(
        get("/action.json")
            .willReturn(
                json(
                    """
                    {"openapi": "3.1.0", "info": {"title": "Items", "version": "1"},
                     "security": [{"key": []}],
                     "paths": {"/items": {"get": {"operationId": "getItems",
                       "responses": {"204": {"description": "Nothing"}}}}},
                     "components": {"securitySchemes":
                       {"key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}}}}
                    """)));
    SERVER.stubFor(get("/items").willReturn(aResponse().withStatus(204)));

    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(TestsOfAnAction.class))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).failed(0));

    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/items"))
            .withHeader("X-Api-Key", equalTo("canary-token"))
            .withoutHeader("Authorization"));
  }

  private static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }
}
