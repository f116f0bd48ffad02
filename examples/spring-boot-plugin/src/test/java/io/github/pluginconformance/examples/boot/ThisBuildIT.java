package io.github.pluginconformance.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What the gate looks at is the application of this build. */
class ThisBuildIT {

  @Test
  void the_application_on_the_port_was_started_by_this_build() throws Exception {
    URI manifest =
        URI.create(System.getProperty("reading-list.url") + "/.well-known/ai-plugin.json");

    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(manifest).build(), BodyHandlers.ofString())
            .body();

    assertThat(text).contains("\"x-build\":\"" + System.getProperty("reading-list.build") + "\"");
  }
}
