package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadTest {

  @ParameterizedTest
  @CsvSource({
    "'',                    ''",
    "identity,              ''",
    "' , Identity,',        ''",
    "GZIP,                  gzip",
    "'identity, gzip',      gzip",
    "'gzip;br',             'gzip, br'",
    "'gzip,gzip',           'gzip, gzip'"
  })
  void lists_the_codings_that_have_to_be_undone(String fields, String codings) {
    List<Header> headers =
        Stream.of(fields.split(";")).map(value -> new Header("content-encoding", value)).toList();

    assertThat(new ResponseHead(200, headers, List.of()).codings()).isEqualTo(codings);
  }

  @Test
  void gives_the_first_word_of_a_name_in_lower_case() {
    ResponseHead head =
        new ResponseHead(
            200,
            List.of(new Header("A", "x"), new Header("B", " One "), new Header("b", "two")),
            List.of());

    assertThat(head.word("b")).contains("one");
    assertThat(head.values("B")).containsExactly(" One ", "two");
    assertThat(head.word("c")).isEmpty();
  }

  @Test
  void tells_interim_answers() {
    assertThat(new ResponseHead(199, List.of(), List.of()).isInterim()).isTrue();
    assertThat(new ResponseHead(200, List.of(), List.of()).isInterim()).isFalse();
  }
}
