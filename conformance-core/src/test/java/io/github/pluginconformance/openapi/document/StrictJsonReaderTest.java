package io.github.pluginconformance.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class StrictJsonReaderTest {

  /** A text, its fault, and what is salvaged of it; null for nothing. */
  record Row(String text, String kind, String salvaged) {
    @Override
    public String toString() {
      return text.substring(0, Math.min(40, text.length())) + " -> " + kind;
    }
  }

  static List<Row> rows() {
    return List.of(
        new Row("[".repeat(100_000), "limit.json-depth", null),
        new Row("{\"a\":1,\"a\":2}", "json.duplicate-key", "{\"a\":2}"),
        new Row("{\"a\":1} xx", "json.trailing-content", "{\"a\":1}"),
        new Row("{} <html>", "json.trailing-content", "{}"),
        new Row("{\"a\":1}\n{\"a\":2}\n", "json.trailing-content", "{\"a\":1}"),
        new Row("{\"a\":NaN}", "json.invalid", "{\"a\":\"NaN\"}"),
        new Row("{\"a\":-Infinity}", "json.invalid", "{\"a\":\"-Infinity\"}"),
        new Row("{\"a\":012}", "json.invalid", "{\"a\":12}"),
        new Row("{'a':1}", "json.invalid", "{\"a\":1}"),
        new Row("{\"a\":1,}", "json.invalid", "{\"a\":1}"),
        new Row("{\"a\":1 /* one */}", "json.invalid", "{\"a\":1}"),
        new Row("{\"a\":\"x\ty\"}", "json.invalid", "{\"a\":\"x\\ty\"}"),
        new Row("{\"a\":", "json.invalid", null),
        new Row("abc", "json.invalid", null),
        new Row("{\"a\":1e999999999}", "limit.json-number", "{\"a\":\"1e999999999\"}"),
        new Row("", "json.empty", null),
        new Row(" \r\n ", "json.empty", null),
        new Row("<!DOCTYPE html><html></html>", "json.html-page", null),
        new Row("\ufeff{}", "json.bom", "{}"),
        new Row("cb({\"a\":1})", "json.invalid", null),
        new Row(")]}',\n{\"a\":1}", "json.invalid", null));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void names_what_is_wrong_and_salvages_the_rest(Row row) {
    JsonReading reading = read(row.text);
    assertThat(reading.faults()).extracting(DocumentFault::kind).containsExactly(row.kind);
    assertThat(reading.read().map(Object::toString).orElse(null)).isEqualTo(row.salvaged);
  }

  @Test
  void only_a_byte_order_mark_is_forgiven() {
    assertThat(read("{}").isStrict()).isTrue();
    assertThat(read("\ufeff{}").isStrict()).isTrue();
    assertThat(read("{} x").isStrict()).isFalse();
  }

  @Test
  void says_where_and_what() {
    DocumentFault fault = read("{\n  \"a\": 1,\n  \"b\": tru\n}").faults().get(0);
    assertThat(fault.position()).isNotNull();
    assertThat(fault.position().line()).isEqualTo(3);
    assertThat(fault.message()).contains("tru");
  }

  @Test
  void a_duplicate_key_has_its_pointer_and_place() {
    DocumentFault fault = read("{\"x\":[{\"a\":1,\n\"a\":2}]}").faults().get(0);
    assertThat(fault.pointer()).isEqualTo("/x/0/a");
    assertThat(fault.position()).isEqualTo(new Position(2, 1));
  }

  @Test
  void hints_at_what_stands_in_place_of_json() {
    assertThat(read("cb({})").faults().get(0).message()).contains("JSONP");
    assertThat(read(")]}',\n{}").faults().get(0).message()).contains("script inclusion");
    assertThat(read("{}\n{}").faults().get(0).message()).contains("NDJSON");
    assertThat(read("<html>").faults().get(0).message()).contains("a page, not JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":NaN}               | 'NaN', which JSON does not have, in '{\"a\":NaN}'",
        "{\"a\":-Infinity}         | '-Infinity', which JSON does not have,",
        "[undefined]               | 'undefined', which JSON does not have,",
        "{\"a\":True,\"b\":1}      | 'True', which JSON does not have,",
        "{\"a\":1,}                | a comma before the closing '}'",
        "[1, 2, ]                  | a comma before the closing ']'",
        "{'a':1}                   | a single quote, where JSON wants a double one,",
        "{\"a\":'1'}               | a single quote, where JSON wants a double one,",
        "{\"a\":\"NaN\" \"b\":1}    | unexpected text in",
        "{\"a\":tru}               | unexpected text in"
      })
  void names_the_mistakes_that_have_a_name(String text, String hint) {
    assertThat(read(text).faults().get(0).message()).contains(hint);
  }

  @Test
  void numbers_are_exact() {
    JsonReading reading = read("[9223372036854775808, 1e400, 0.30000000000000004, 1.0, 5]");
    assertThat(reading.isStrict()).isTrue();
    var values = reading.read().orElseThrow();
    assertThat(values.get(0).bigIntegerValue()).isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(values.get(1).decimalValue()).isEqualByComparingTo(new BigDecimal("1e400"));
    assertThat(values.get(2).decimalValue())
        .isEqualByComparingTo(new BigDecimal("0.30000000000000004"));
    assertThat(values.get(3).isIntegralNumber()).isFalse();
    assertThat(values.get(4).isInt()).isTrue();
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    assertThat(StrictJsonReader.read("{}".getBytes(StandardCharsets.UTF_16LE)).faults())
        .extracting(DocumentFault::kind)
        .containsExactly("json.not-utf8");
    assertThat(StrictJsonReader.read(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}).faults())
        .extracting(DocumentFault::kind)
        .containsExactly("json.not-utf8");
  }

  @Test
  void keys_with_equal_hashes_are_read() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 65_536; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 16; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(i == 0 ? "" : ",").append('"').append(key).append("\":1");
    }
    assertThat(read(text.append('}').toString()).read().orElseThrow().size()).isEqualTo(65_536);
  }

  @Test
  void positions_are_those_of_the_keys() {
    JsonReading reading = read("{\n  \"a\": [1,\n    {\"b~/\": 2}]\n}");
    assertThat(reading.positions()).containsEntry("/a", new Position(2, 3));
    assertThat(reading.positions().get("/a/1/b~0~1")).isEqualTo(new Position(3, 6));
    assertThat(reading.positions()).doesNotContainKey("/a/7").hasSize(5);
  }

  private static JsonReading read(String text) {
    return StrictJsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
