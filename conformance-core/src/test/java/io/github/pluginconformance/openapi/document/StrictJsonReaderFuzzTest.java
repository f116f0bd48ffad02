package io.github.pluginconformance.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes, reading them ends without an exception, and what is strict has a value. */
class StrictJsonReaderFuzzTest {

  @FuzzTest
  void any_bytes_are_read_or_refused(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    JsonReading reading = StrictJsonReader.read(bytes);
    assertThat(reading.isStrict() && reading.read().isEmpty()).isFalse();
  }
}
