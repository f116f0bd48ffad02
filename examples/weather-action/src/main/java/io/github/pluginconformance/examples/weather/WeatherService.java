package io.github.pluginconformance.examples.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The service that knows the weather, run by somebody else. */
public class WeatherService {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI base;

  public WeatherService(URI base) {
    this.base = base;
  }

  /**
   * The weather of a place; empty if the service does not know the place.
   *
   * @throws IOException if the service cannot tell
   */
  public Optional<Forecast> at(String place) throws IOException {
    HttpResponse<byte[]> answer = ask(place);
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw new IOException("the weather service answered " + answer.statusCode());
    }
    JsonNode now = JSON.readTree(answer.body()).path("now");
    return Optional.of(
        new Forecast(place, now.path("sky").asText(), now.path("temperature").asInt()));
  }

  private HttpResponse<byte[]> ask(String place) throws IOException {
    URI uri = base.resolve("/v1/now?place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while asking the weather service", stopped);
    }
  }
}
