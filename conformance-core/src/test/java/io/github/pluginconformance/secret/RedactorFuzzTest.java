package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Whatever surrounds a secret, it is not in what comes out. */
class RedactorFuzzTest {

  private static final String SECRET = "canary+5f2b91/c7d0aa";

  @FuzzTest
  void a_secret_never_comes_out(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    String text = new String(bytes, StandardCharsets.UTF_8);
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("TOKEN", SECRET));
    String encoded = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThat(redactor.redact(text + SECRET + text)).doesNotContain(SECRET);
    assertThat(redactor.redact(text + encoded + text)).doesNotContain(encoded);
  }
}
