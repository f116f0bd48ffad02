package io.github.pluginconformance.copilot.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries select what RFC 9535 says, and what is no query by its grammar is refused. */
class JsonPathTest {

  private static final String WORKSHOP =
      """
      {
        "jobs": [
          {"no": 1, "what": "lamp", "hours": 2.5, "parts": ["bulb", "wire"], "done": true},
          {"no": 2, "what": "kettle", "hours": 10, "parts": [], "done": false},
          {"no": 3, "what": "clock", "note": null, "parts": ["spring"], "hours": 1e1}
        ],
        "a b": {"it's": "odd", "\\"": "quote", "\\uD83D\\uDD27": "wrench"},
        "owner": {"name": "Ada", "address": {"city": "Ulm"}},
        "most": 10,
        "größe": 7,
        "": "no name"
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        // Section 2.2, 2.3.1: the root, and members by name
        "$.most # 10",
        "$.owner.name # 'Ada'",
        "$['owner']['address'][\"city\"] # 'Ulm'",
        "$.größe # 7",
        "$[''] # 'no name'",
        "$['a b']['it\\'s'] # 'odd'",
        "$['a b'][\"it's\"] # 'odd'",
        "$['a b']['\"'] # 'quote'",
        "$[\"a b\"][\"\\\"\"] # 'quote'",
        "$['a b']['\\uD83D\\uDD27'] # 'wrench'",
        "$['\\u006dost'] # 10",
        "$ ['owner'] .name # 'Ada'",
        "$.missing #",
        "$.most.name #",
        "$.jobs.what #",
        // 2.3.2: all children
        "$.owner.* # 'Ada',{'city':'Ulm'}",
        "$.jobs[0].parts[*] # 'bulb','wire'",
        "$.most[*] #",
        // 2.3.3: elements by index
        "$.jobs[0].no # 1",
        "$.jobs[-1].no # 3",
        "$.jobs[3] #",
        "$.jobs[-4] #",
        "$.owner[0] #",
        // 2.3.4: slices
        "$.jobs[1:].no # 2,3",
        "$.jobs[:2].no # 1,2",
        "$.jobs[0:3:2].no # 1,3",
        "$.jobs[::-1].no # 3,2,1",
        "$.jobs[-2:].no # 2,3",
        "$.jobs[ 5 : 0 : -2 ].no # 3",
        "$.jobs[::0].no #",
        "$.owner[0:1] #",
        // 2.5.1: several selectors, in their order, repetitions kept
        "$.jobs[2,0,0].no # 3,1,1",
        "$['most','größe'] # 10,7",
        "$.jobs[0]['no',*] # 1,1,'lamp',2.5,['bulb','wire'],true",
        // 2.5.2: descendants
        "$..no # 1,2,3",
        "$..city # 'Ulm'",
        "$..parts[0] # 'bulb','spring'",
        "$.owner..* # 'Ada',{'city':'Ulm'},'Ulm'",
        // 2.3.5: filters
        "$.jobs[?@.note].no # 3",
        "$.jobs[?!@.note].no # 1,2",
        "$.jobs[?@.parts[0]].no # 1,3",
        "$.jobs[?@.hours == 10].no # 2,3",
        "$.jobs[?@.hours < 10].no # 1",
        "$.jobs[?@.hours >= $.most].no # 2,3",
        "$.jobs[?@.what > 'clock' && @.what <= \"lamp\"].no # 1,2",
        "$.jobs[?@.done == true || @.note == null].no # 1,3",
        "$.jobs[?(@.no == 1 || @.no == 2) && !(@.done == true)].no # 2",
        "$.jobs[?@.no != -0].no # 1,2,3",
        "$.jobs[?@.hours == 1.0e1].no # 2,3",
        "$.jobs[?@.missing == @.absent].no # 1,2,3",
        "$.jobs[?@.what < 3].no #",
        "$.jobs[?@.parts == $.jobs[1].parts].no # 2",
        "$.owner[?@ == 'Ada'] # 'Ada'",
        "$.jobs[?@.parts[?@ == 'wire']].no # 1",
        "$.jobs[?@.no == 1, 1].no # 1,2",
        // 2.4: functions
        "$.jobs[?length(@.what) == 4].no # 1",
        "$['a b'][?length(@) == 6] # 'wrench'",
        "$.jobs[?count(@.parts[*]) > 1].no # 1",
        "$.jobs[?value(@..parts[0]) == 'spring'].no # 3",
        "$.jobs[?length(@.no) == 1].no #"
      })
  void should_select_what_the_standard_says(String query, String expected)
      throws PathSyntaxException {
    Selected selected = JsonPath.of(query.strip()).select(workshop());

    assertThat(selected.undecided()).isNull();
    assertThat(texts(selected)).isEqualTo(expected == null ? "" : expected.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jobs",
        "@.jobs",
        " $",
        "$ ",
        "$.",
        "$..",
        "$. jobs",
        "$.1",
        "$.a b",
        "$.a-b",
        "$jobs",
        "$[jobs]",
        "$[]",
        "$[0",
        "$[0,]",
        "$[01]",
        "$[-0]",
        "$[1.0]",
        "$[+1]",
        "$[9007199254740992]",
        "$[1:2:3:4]",
        "$['a]",
        "$['a\"]",
        "$['\\x']",
        "$['\\\"']",
        "$['\\uD800']",
        "$['\\uDC00\\uD800']",
        "$['tab\there']",
        "$[?]",
        "$[?true]",
        "$[?'text']",
        "$[?@.a == ]",
        "$[?@.a = 1]",
        "$[?@.a == 1 == 2]",
        "$[?@.* == 1]",
        "$[?@..a == 1]",
        "$[?@.a == 01]",
        "$[?@.a == 1.]",
        "$[?@.a == .5]",
        "$[?@.a == True]",
        "$[?!@.a == 1]",
        "$[?(@.a]",
        "$[?@.a & @.b]",
        "$[?length(@.a)]",
        "$[?length(@.*) > 1]",
        "$[?length() > 1]",
        "$[?length(@.a, 1) > 1]",
        "$[?count(1) > 1]",
        "$[?length (@.a) > 1]",
        "$[?unknown(@.a)]",
        "$[?match(@.a, 'x') == true]",
        "$[?match(@.a)]",
        "$.*a",
        "$.a['b'",
        "{{id}}",
        "https://repairs.example"
      })
  void should_refuse_what_is_no_query(String text) {
    assertThatThrownBy(() -> JsonPath.of(text)).isInstanceOf(PathSyntaxException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"$[0 | at character 4", "$.a-b | at character 4", "results | at character 1"})
  void should_say_where_a_text_stops_being_a_query(String text, String place) {
    assertThatThrownBy(() -> JsonPath.of(text.strip())).hasMessageEndingWith(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.jobs[?match(@.what, 'l.*')]", "$.jobs[?!search(@.what, 'a')]"})
  void should_not_guess_what_regular_expressions_match(String query) throws PathSyntaxException {
    assertThat(JsonPath.of(query).select(workshop()).undecided()).contains("match and search");
  }

  @Test
  void should_give_up_on_queries_that_multiply() throws PathSyntaxException {
    ArrayNode wide = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 400; i++) {
      wide.add(JsonNodeFactory.instance.arrayNode().add(i));
    }

    assertThat(JsonPath.of("$..[*]..[*]..[*]..[*]").select(wide).undecided()).isNull();
    assertThat(JsonPath.of("$[*,*,*,*,*,*,*,*]..[*,*,*,*,*,*,*,*]..*..*").select(wide).undecided())
        .isNull();
    assertThat(JsonPath.of("$[?count($..*) > 0]..[?count($..*) > 0]").select(wide).undecided())
        .contains("100000");
  }

  @Test
  void should_refuse_what_is_nested_beyond_reason() {
    assertThatThrownBy(() -> JsonPath.of("$[?" + "(".repeat(5_000)))
        .isInstanceOf(PathSyntaxException.class);
    assertThatThrownBy(() -> JsonPath.of("$" + "[?@".repeat(5_000)))
        .isInstanceOf(PathSyntaxException.class);
    assertThatThrownBy(() -> JsonPath.of("$[?" + "length(".repeat(5_000)))
        .isInstanceOf(PathSyntaxException.class);
  }

  private static JsonNode workshop() {
    return StrictJsonReader.read(WORKSHOP.getBytes(StandardCharsets.UTF_8)).read().orElseThrow();
  }

  private static String texts(Selected selected) {
    return selected.nodes().stream().map(JsonText::of).collect(Collectors.joining(","));
  }
}
