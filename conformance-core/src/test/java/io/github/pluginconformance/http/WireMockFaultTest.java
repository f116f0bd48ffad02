package io.github.pluginconformance.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The faults that WireMock knows, as a server not written by us plays them. Each gets its name, and
 * no request is sent a second time.
 */
class WireMockFaultTest {

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @ParameterizedTest
  @CsvSource({
    "EMPTY_RESPONSE, EMPTY_RESPONSE",
    "CONNECTION_RESET_BY_PEER, CONNECTION_RESET",
    // Asked to close the connection, WireMock sends no chunks: what is left is a body that is
    // declared as gzip and is not.
    "MALFORMED_RESPONSE_CHUNK, ENCODING_MISMATCH",
    "RANDOM_DATA_THEN_CLOSE, MALFORMED_RESPONSE"
  })
  void a_fault_gets_its_name_and_no_second_request(Fault fault, FailureKind expected) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
    URI address = URI.create(SERVER.baseUrl() + "/");

    try (Fetcher fetcher = TestFetchers.to(address, TestFetchers.LIMITS, new Redactor())) {
      Exchange exchange = fetcher.send(Request.get(address, Kind.ANSWER, "any"));

      assertThat(exchange.failure().kind()).isEqualTo(expected);
      SERVER.verify(1, anyRequestedFor(anyUrl()));
    }
  }
}
