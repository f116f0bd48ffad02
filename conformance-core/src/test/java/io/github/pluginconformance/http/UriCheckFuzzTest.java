package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whatever the address, it is judged without an exception, and user information never survives. */
class UriCheckFuzzTest {

  @FuzzTest
  void any_address_is_judged(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    URI uri;
    try {
      uri = new URI(new String(bytes, StandardCharsets.UTF_8));
    } catch (URISyntaxException noAddress) {
      return;
    }
    boolean refused = UriCheck.objection(uri).isPresent();
    assertThat(refused || uri.getHost() != null).isTrue();
    String authority = UriCheck.withoutUserinfo(uri).getRawAuthority();
    assertThat(authority == null || !authority.contains("@")).isTrue();
  }
}
