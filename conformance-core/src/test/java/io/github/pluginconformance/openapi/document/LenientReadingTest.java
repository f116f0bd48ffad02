package io.github.pluginconformance.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
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

  /** Slips of editors, of other languages, and of people who paste. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"b\"],|\"b\"],,",
        "\"a@b.example\"\n|\"a@b.example\",,\n",
        "{\n  \"name\"|{\n  ,\"name\"",
        "\"Gardens\",|\"Gardens\";",
        "\"Gardens\"|`Gardens`",
        "\"Gardens\"|\u201CGardens\u201D",
        "\"name\":|\u201Cname\u201D:",
        "\"name\":|name:",
        "\"name\":|\"name\" =>",
        "\"name\":|\"name:",
        "\"Gardens\"|Gardens",
        "\"Gardens\"|Gardens\"",
        "\"Gardens\",|\"Gardens,",
        "\"Gardens\"|\"Gar\" + \"dens\"",
        "\"Gardens\"|\"\"\"Gardens\"\"\"",
        "\"name\":|\"name\":\u00A0",
        "\"name\":|\"name\":\u200B",
        "\"none\"}|\"none\"]",
        "\"none\"},|\"none\",",
        "\"b\"],|\"b\",",
        "{\n|```json\n{\n",
        "{\n|module.exports = {\n",
        "{\n|Warning: unknown option in line 3\n{\n",
        "{\n|{\n  ...\n",
        "\"a@b.example\"\n}|\"a@b.example\"\n",
        "\"a@b.example\"\n}|\"a@b.example\"\n};",
        "\"a@b.example\"|\"a\\@b.example\"",
      })
  void should_read_json_that_only_a_person_would_understand(String slip) {
    String text = with(slip);

    JsonReading reading = StrictJsonReader.read(bytes(text));

    assertThat(reading.value()).isEqualTo(StrictJsonReader.read(bytes(CLEAN)).value());
    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.isStrict()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"My \"great\" garden", "Two\nlines", "it's", "50% \"off\", (today)", "a: b, c"})
  void should_read_a_text_with_quotes_or_line_breaks_inside(String name) {
    JsonReading reading = StrictJsonReader.read(bytes(CLEAN.replace("Gardens", name)));

    boolean guessed = name.contains("\"off\",");
    assertThat(reading.read().map(value -> value.path("name").asText()).orElse(""))
        .isEqualTo(guessed ? "" : name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"True|true", "None|null", "undefined|null", ".5|0.5", "0x1F|31", "01|1"})
  void should_read_the_words_and_numbers_of_other_languages(String pair) {
    String[] both = pair.split("[|]");
    JsonReading reading = StrictJsonReader.read(bytes("{\"a\": " + both[0] + "}"));
    JsonReading good = StrictJsonReader.read(bytes("{\"a\": " + both[1] + "}"));

    assertThat(reading.value()).isEqualTo(good.value());
    assertThat(reading.faults()).hasSize(1);
    assertThat(good.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
  void should_read_a_text_in_another_encoding(String charset) {
    String text = CLEAN.replace("Gardens", "G\u00E4rten");
    byte[] bytes = text.getBytes(Charset.forName(charset));

    JsonReading reading = StrictJsonReader.read(bytes);
    assertThat(reading.value()).isEqualTo(StrictJsonReader.read(bytes(text)).value());
    assertThat(reading.faults()).extracting(DocumentFault::kind).containsExactly("json.not-utf8");

    Faults faults = new Faults();
    assertThat(RawReading.read(bytes, faults).orElseThrow().root()).isEqualTo(reading.value());
    assertThat(faults.list()).extracting(DocumentFault::kind).containsExactly("spec.not-utf8");
    assertThat(faults.isFatal()).isFalse();
  }

  @Test
  void should_read_json_that_was_written_twice() {
    String twice = TextNode.valueOf(CLEAN).toString();
    JsonReading reading = StrictJsonReader.unwrapped(StrictJsonReader.read(bytes(twice)));
    Faults faults = new Faults();

    assertThat(reading.value()).isEqualTo(StrictJsonReader.read(bytes(CLEAN)).value());
    assertThat(reading.faults()).hasSize(1);
    assertThat(RawReading.read(bytes(twice), faults).orElseThrow().root())
        .isEqualTo(reading.value());
    assertThat(faults.list()).hasSize(1);
  }

  /**
   * What cannot be told from its end is not read: fields that are cut off would seem to be missing.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,",
        "{\"a\": {",
        "{\"a\": [{\"b\": 1}",
        "{\"a\": \"b",
        "{\"a\":",
        ")]}'\n{\"a\": 1}"
      })
  void should_not_read_what_is_cut_off(String text) {
    assertThat(StrictJsonReader.read(bytes(text)).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Gardens",
        "`Gardens` of",
        "%Gardens",
        "*Gardens",
        "& more",
        "[beta] Gardens",
        "{beta} Gardens",
        "'Gardens' of ours",
        "\"Gardens\" of ours",
        "'It's ours'",
        "> all",
        "| all",
        "- all",
        "{{ name }}",
        "\"Gardens"
      })
  void should_read_a_text_of_yaml_that_lacks_its_quotes(String name) {
    Faults faults = new Faults();
    String text = CLEAN_YAML.replace("name: Gardens", "name: " + name);

    RawDocument document = RawReading.read(bytes(text), faults).orElseThrow();

    assertThat(document.root().path("name").asText())
        .endsWith(name.replaceFirst("^\"(?!.*\")", ""));
    assertThat(document.root().path("auth").path("type").asText()).isEqualTo("none");
    assertThat(faults.list()).hasSize(1);
    assertThat(faults.list().get(0).kind()).isEqualTo("yaml.read-leniently");
    assertThat(faults.isFatal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: Gardens|name:Gardens",
        "mail:| mail:",
        "auth:\n  type: none\n| auth:\n  type: none\n",
        "name: Gardens\n|name: Gardens\n// ours\n",
        "name: Gardens|/* ours */\nname: Gardens",
        "name: Gardens|```yaml\nname: Gardens",
        "mail: a@b.example\n|mail: a@b.example\n---\nname: second\n"
      })
  void should_read_yaml_with_one_slip_as_if_it_had_none(String slip) {
    String[] parts = slip.split("[|]", 2);
    Faults faults = new Faults();
    Faults none = new Faults();
    String text = CLEAN_YAML.replace(parts[0], parts[1]);
    assertThat(text).isNotEqualTo(CLEAN_YAML);

    RawDocument document = RawReading.read(bytes(text), faults).orElseThrow();

    assertThat(document.root()).isEqualTo(RawReading.read(bytes(CLEAN_YAML), none).get().root());
    assertThat(faults.list()).hasSize(1);
    assertThat(faults.isFatal()).isFalse();
    assertThat(none.list()).isEmpty();
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
