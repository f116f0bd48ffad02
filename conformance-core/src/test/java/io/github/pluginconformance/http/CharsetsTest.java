package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=utf-8",
        "text/html;CHARSET=\"UTF-8\"; x=y",
        "text/html; charset = iso-8859-1",
        "text/html",
        "application/json; profile=charset"
      })
  void knows(String type) {
    assertThat(Charsets.unknown(typed(type))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil-9", "utf-7", "not a name", "\u00fctf", "!"})
  void does_not_know(String name) {
    assertThat(Charsets.unknown(typed("text/html; charset=\"" + name + "\"")))
        .contains(
            new Failure(
                FailureKind.UNKNOWN_CHARSET,
                "the charset '" + name + "' is unknown; read as UTF-8"));
  }

  @Test
  void asks_nothing_where_no_type_is_declared() {
    assertThat(Charsets.unknown(new ResponseHead(200, List.of(), List.of()))).isEmpty();
  }

  private static ResponseHead typed(String type) {
    return new ResponseHead(200, List.of(new Header("Content-Type", type)), List.of());
  }
}
