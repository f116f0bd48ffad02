package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Header;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.LogConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;

/** Builds request specifications for users' own tests. Only loaded where REST Assured is there. */
final class JudgedRequests {

  private static final String AUTHORIZATION = "Authorization";

  private JudgedRequests() {}

  static RequestSpecification to(Settings settings, PluginContract contract) {
    RequestSpecBuilder builder =
        new RequestSpecBuilder()
            .setBaseUri(settings.target().baseUrl())
            .addHeader("openai-conversation-id", "conformance-" + settings.seed())
            .addHeader("openai-ephemeral-user-id", "conformance-" + settings.seed())
            .addFilter(new ContractFilter(contract, settings.credentials()));
    Optional<Authorization> credential = contract.credential(settings.credentials());
    credential.ifPresent(found -> add(found, builder));
    builder.setConfig(
        config(credential.flatMap(Authorization::field).map(Header::name).orElse(AUTHORIZATION)));
    return RestAssured.given(builder.build());
  }

  private static void add(Authorization credential, RequestSpecBuilder builder) {
    credential
        .field()
        .ifPresentOrElse(
            field -> builder.addHeader(field.name(), field.value()),
            () -> builder.addQueryParam(credential.name(), credential.parameter().reveal()));
  }

  /** Sees redirects as answers, as the rules do, and keeps the credential out of logs. */
  private static RestAssuredConfig config(String secretHeader) {
    return RestAssuredConfig.config()
        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
        .logConfig(LogConfig.logConfig().blacklistHeader(secretHeader));
  }
}
