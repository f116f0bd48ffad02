package io.github.pluginconformance.examples.weather;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.hamcrest.Matchers.containsString;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.pluginconformance.junit.PluginConformanceExtension;
import io.github.pluginconformance.junit.PluginConformanceTest;
import io.github.pluginconformance.junit.PluginUrl;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(PluginConformanceExtension.class)
class WeatherActionTest {

  // Stands in for the service that the action asks: no test depends on somebody else's server.
  @RegisterExtension
  static final WireMockExtension SERVICE =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static WeatherServer action;

  @BeforeAll
  static void start() throws IOException {
    action = new WeatherServer(0, new WeatherService(URI.create(SERVICE.baseUrl())));
  }

  @AfterAll
  static void stop() {
    action.close();
  }

  @BeforeEach
  void the_service_knows_every_place() {
    SERVICE.stubFor(get(urlPathEqualTo("/v1/now")).willReturn(weather("cloudy", 11)));
    SERVICE.stubFor(
        get(urlPathEqualTo("/v1/now"))
            .withQueryParam("place", equalTo("US-CA"))
            .willReturn(weather("clear", 24)));
  }

  @PluginUrl
  static String url() {
    return action.url();
  }

  // A GPT Action has no manifest: the document is found where the settings say.
  @PluginConformanceTest(
      profile = "gpt-action",
      specUrl = "/openapi.json",
      publicUrl = WeatherServer.PUBLIC_URL,
      settings = "operations.getWeather.locationAware=true")
  void conforms() {}

  // What happens when the service is down: the answer is still judged by the action's document.
  @Test
  void says_so_when_the_service_is_down(RequestSpecification request) {
    SERVICE.stubFor(get(urlPathEqualTo("/v1/now")).willReturn(serverError()));

    request
        .get("/weather?city=Paris")
        .then()
        .statusCode(503)
        .body("error", containsString("the weather service answered 500"));
  }

  private static ResponseDefinitionBuilder weather(String sky, int temperature) {
    return okJson("{\"now\": {\"sky\": \"%s\", \"temperature\": %d}}".formatted(sky, temperature));
  }
}
