package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.testing.Gzip;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Undoing gzip, to the byte. The tests' limits: answers 100,000 bytes, images 1,000, ratio 200. */
class EncodingTest {

  private static final Failure BROKEN = new Failure(FailureKind.TRUNCATED, "the wire broke");

  private final Encoding encoding = new Encoding(TestFetchers.WIRE);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 65_536, 99_999, 100_000})
  void undoes_up_to_the_limit(int size) {
    byte[] plain = mixed(size);
    RawBody body = decode("gzip", RawBody.whole(Gzip.of(plain)));

    assertThat(body.failure()).isNull();
    assertThat(body.truncated()).isFalse();
    assertThat(body.bytes()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {100_001, 106_496, 300_000})
  void keeps_no_byte_more_than_the_limit(int size) {
    RawBody body = decode("x-gzip", RawBody.whole(Gzip.of(mixed(size))));

    assertThat(body.failure().kind()).isEqualTo(FailureKind.DECOMPRESSED_TOO_LARGE);
    assertThat(body.truncated()).isTrue();
    assertThat(body.bytes()).isEqualTo(mixed(100_000));
  }

  @Test
  void names_both_limits_and_the_ratio_that_was_met() {
    byte[] packed = Gzip.of(new byte[90_000]);
    RawBody body = decode("gzip", RawBody.whole(packed));

    assertThat(body.failure().kind()).isEqualTo(FailureKind.DECOMPRESSED_TOO_LARGE);
    assertThat(body.failure().message())
        .startsWith(packed.length + " bytes inflate to more than " + body.bytes().length)
        .endsWith(
            "(limits: 100000 bytes, ratio 200; met at ratio "
                + body.bytes().length / packed.length
                + ")");
  }

  @Test
  void lets_small_bodies_grow_as_they_like() {
    assertThat(decode("gzip", RawBody.whole(Gzip.of(new byte[65_536]))).failure()).isNull();
  }

  @Test
  void takes_the_beginning_of_an_image_for_enough() {
    RawBody body = encoding.decode("gzip", RawBody.whole(Gzip.of(mixed(5000))), Kind.IMAGE);

    assertThat(body.failure()).isNull();
    assertThat(body.truncated()).isTrue();
    assertThat(body.bytes()).isEqualTo(mixed(1000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void counts_what_follows(int more) {
    byte[] packed = Gzip.of(mixed(100));
    byte[] longer = Arrays.copyOf(packed, packed.length + more);
    Arrays.fill(longer, packed.length, longer.length, (byte) 'x');

    assertThat(decode("gzip", RawBody.whole(longer)).failure())
        .isEqualTo(new Failure(FailureKind.ENCODING_CORRUPT, more + " bytes follow the gzip data"));
  }

  @Test
  void reads_nothing_in_another_coding() {
    RawBody raw = RawBody.whole(mixed(100));

    assertThat(decode("", raw)).isSameAs(raw);
    assertThat(decode("br", RawBody.whole(new byte[0])).failure()).isNull();
    assertThat(decode("br", raw).failure().message()).contains("'br'", "not asked for");
    assertThat(decode("br", raw).bytes()).isEqualTo(raw.bytes());
    assertThat(decode("br", raw).truncated()).isTrue();
  }

  @Test
  void tells_what_is_no_gzip() {
    for (byte[] other : new byte[][] {{0x1f}, {0x1f, 'x'}, {'x', (byte) 0x8b}, {'{', '}'}}) {
      assertThat(decode("gzip", RawBody.whole(other)).failure())
          .isEqualTo(
              new Failure(
                  FailureKind.ENCODING_MISMATCH, "the body is declared as gzip and is not"));
    }
    assertThat(decode("gzip", RawBody.whole(new byte[] {0x1f, (byte) 0x8b})).failure())
        .isEqualTo(new Failure(FailureKind.TRUNCATED, "the gzip data ends too early"));
  }

  @Test
  void says_what_broke_the_wire_rather_than_what_that_broke() {
    byte[] packed = Gzip.of(mixed(1000));
    RawBody cut = RawBody.cut(Arrays.copyOf(packed, packed.length - 20), BROKEN);

    assertThat(decode("gzip", cut).failure()).isEqualTo(BROKEN);
    assertThat(decode("gzip", cut).truncated()).isTrue();
    assertThat(decode("gzip", cut).bytes())
        .isNotEmpty()
        .isEqualTo(Arrays.copyOf(mixed(1000), decode("gzip", cut).bytes().length));
    assertThat(decode("br", cut).failure()).isEqualTo(BROKEN);
  }

  @Test
  void keeps_what_was_read_before_data_that_are_corrupt() {
    byte[] packed = Gzip.of(mixed(20_000));
    packed[packed.length - 6] ^= 0x55;
    RawBody body = decode("gzip", RawBody.whole(packed));

    assertThat(body.failure())
        .isEqualTo(new Failure(FailureKind.ENCODING_CORRUPT, "the gzip data is corrupt"));
    assertThat(body.truncated()).isTrue();
  }

  private RawBody decode(String coding, RawBody raw) {
    return encoding.decode(coding, raw, Kind.ANSWER);
  }

  /** Half of it noise, so that it can be packed and is no bomb. */
  private static byte[] mixed(int size) {
    byte[] bytes = new byte[size];
    Random noise = new Random(7);
    for (int i = 0; i < size; i += 2) {
      bytes[i] = (byte) noise.nextInt();
    }
    return bytes;
  }
}
