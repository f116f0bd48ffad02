package io.github.pluginconformance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @Test
  void should_say_plain_values_in_json() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("text", "a \"b\"");
    plain.put("small", (short) 3);
    plain.put("large", 1L << 40);
    plain.put("whole", new BigInteger("99999999999999999999"));
    plain.put("exact", new BigDecimal("1.10"));
    plain.put("half", 0.5f);
    plain.put("yes", true);
    plain.put("list", Arrays.asList("one", null, List.of()));
    plain.put("inner", JsonValue.of(Map.of("n", 5)));

    assertThat(JsonValue.of(plain))
        .hasToString(
            "{\"text\":\"a \\\"b\\\"\",\"small\":3,\"large\":1099511627776,"
                + "\"whole\":99999999999999999999,\"exact\":1.10,\"half\":0.5,\"yes\":true,"
                + "\"list\":[\"one\",null,[]],\"inner\":{\"n\":5}}");
  }

  @Test
  void should_be_equal_by_what_it_says() {
    assertThat(JsonValue.of(Map.of("a", List.of(1))))
        .isEqualTo(JsonValue.of(Map.of("a", List.of(1))));
    assertThat(JsonValue.of("1")).isNotEqualTo(JsonValue.of(1)).isNotEqualTo("1");
  }

  @Test
  void should_refuse_what_json_has_no_form_for() {
    assertThatThrownBy(() -> JsonValue.of(Optional.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not java.util.Optional");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void should_refuse_numbers_that_json_does_not_have(double number) {
    assertThatThrownBy(() -> JsonValue.of(number)).hasMessageContaining("cannot be said in JSON");
  }
}
