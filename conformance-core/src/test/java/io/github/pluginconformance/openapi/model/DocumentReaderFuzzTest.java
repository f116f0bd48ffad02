package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the bytes, reading a document ends without an exception, with a model or with a reason.
 */
class DocumentReaderFuzzTest {

  @FuzzTest
  void any_bytes_are_read_or_refused(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    Reading reading = DocumentReader.read(bytes, URI.create("https://plugin.example/openapi"));
    assertThat(reading.model().isEmpty() && reading.faults().isEmpty()).isFalse();
  }
}
