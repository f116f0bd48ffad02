package io.github.pluginconformance.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip is told once, and every value that the text shows is read. */
class LenientReadingTest {

  private static final String CLEAN =
      """
      {
        "name": "Gardens",
        "auth": {"type": "none"},
        "tags": ["a", "b"],
        "mail": "a@b.example"
      }
      """;

  private static final String CLEAN_YAML =
      """
      name: Gardens
      auth:
        type: none
      tags: [a, b]
      mail: a@b.example
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"b\"],|\"b\",],", // a comma too many
        "\"a@b.example\"\n|\"a@b.example\",\n",
        "{\n  \"name\"|{ // ours\n  \"name\"", // comments
        "{\n  \"name\"|{ /* ours */\n  \"name\"",
        "\"none\"}|\"none\"}}", // a brace too many
        "\"b\"],|\"b\"]},",
        "\"b\"],|\"b\"]}\n",
        "\"mail\"|'mail'", // single quotes
        "\"a@b.example\"|'a@b.example'",
        "\"Gardens\",|\"Gardens\"", // a comma too few
        "\"none\"},|\"none\"}",
      })
  void should_read_json_with_one_slip_as_if_it_had_none(String slip) {
    String text = with(slip);

    JsonReading reading = StrictJsonReader.read(bytes(text));

    assertThat(reading.value()).isEqualTo(StrictJsonReader.read(bytes(CLEAN)).value());
    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.faults().get(0).fatal()).isFalse();
    assertThat(reading.isStrict()).isFalse();

    Faults faults = new Faults();
    Optional<RawDocument> document = RawReading.read(bytes(text), faults);
    assertThat(document.orElseThrow().root()).isEqualTo(reading.value());
    assertThat(faults.list()).hasSize(1);
    assertThat(faults.isFatal()).isFalse();
  }

  @Test
  void should_read_a_comment_of_yaml_which_is_none_of_json() {
    String text = CLEAN.replace("{\n", "{ # ours\n");
    Faults faults = new Faults();

    assertThat(RawReading.read(bytes(text), faults)).isPresent();
    assertThat(faults.list()).isEmpty();
    assertThat(StrictJsonReader.read(bytes(text)).value()).isNotNull();
    assertThat(StrictJsonReader.read(bytes(text)).isStrict()).isFalse();
  }

  @Test
  void should_read_a_tab_inside_of_a_text() {
    JsonReading reading = StrictJsonReader.read(bytes(CLEAN.replace("Gardens", "Gar\tdens")));

    assertThat(reading.read().orElseThrow().path("name").asText()).isEqualTo("Gar\tdens");
    assertThat(reading.faults()).hasSize(1);
  }

  @Test
  void should_read_yaml_that_is_indented_by_tabs() {
    Faults clean = new Faults();
    Faults faults = new Faults();

    RawDocument good = RawReading.read(bytes(CLEAN_YAML), clean).orElseThrow();
    RawDocument document =
        RawReading.read(bytes(CLEAN_YAML.replace("  type", "\ttype")), faults).orElseThrow();

    assertThat(document.root()).isEqualTo(good.root());
    assertThat(clean.list()).isEmpty();
    assertThat(faults.list()).extracting(DocumentFault::kind).containsExactly("yaml.tab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gardens: and plants", "it's: so", "Gardens:", "see https://a.example: b"})
  void should_read_a_text_of_yaml_that_holds_a_colon(String name) {
    Faults faults = new Faults();
    String text = CLEAN_YAML.replace("name: Gardens", "name: " + name);

    RawDocument document = RawReading.read(bytes(text), faults).orElseThrow();

    assertThat(document.root().path("name").asText()).isEqualTo(name);
    assertThat(document.root().path("auth").path("type").asText()).isEqualTo("none");
    assertThat(faults.list()).extracting(DocumentFault::kind).containsExactly("yaml.colon");
    assertThat(faults.isFatal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: [a: b: c", "name: 'a': b", "name: {a: b: c}}"})
  void should_not_guess_where_yaml_is_broken_otherwise(String line) {
    Faults faults = new Faults();

    assertThat(RawReading.read(bytes(CLEAN_YAML.replace("name: Gardens", line)), faults)).isEmpty();
    assertThat(faults.isFatal()).isTrue();
  }

  @Test
  void should_not_make_one_value_of_two() {
    JsonReading reading = StrictJsonReader.read(bytes("{\"a\": 1}\n{\"b\": 2}"));

    assertThat(reading.read().orElseThrow().fieldNames()).toIterable().containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": }", "{\"a\": [1, 2", "not json", "{\"a\" \"b\"}"})
  void should_not_guess(String text) {
    JsonReading reading = StrictJsonReader.read(bytes(text));

    assertThat(reading.value()).isNull();
    assertThat(reading.faults()).anyMatch(DocumentFault::fatal);
  }

  private static String with(String slip) {
    String[] parts = slip.split("[|]", 2);
    assertThat(CLEAN).contains(parts[0]);
    return CLEAN.replace(parts[0], parts[1]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
