package io.github.pluginconformance.copilot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template and an item make the card that the documentation of the template language shows. */
class CardTemplateTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private static final String ITEM =
      """
      {
        "name": "lamp", "hours": 12000, "half": 2.5, "zero": 0, "empty": "", "none": null,
        "done": true, "made": "2026-03-12T09:30:00Z", "day": "2026-03-12",
        "parts": ["bulb", "wire"], "owner": {"name": "Ada", "city": "Ulm"},
        "steps": [{"what": "open"}, {"what": "close"}], "nothing": [], "odd key": "x"
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Repair of a ${name} | 'Repair of a lamp'",
        "${hours} | 12000",
        "${done} | true",
        "${parts} | ['bulb','wire']",
        "${owner.name} in ${owner['city']} | 'Ada in Ulm'",
        "${parts[1]} | 'wire'",
        "${$data.name} ${$root.name} | 'lamp lamp'",
        "${none} | null",
        "a${none}b | 'ab'",
        "${if(name, name, 'N/A')} | 'lamp'",
        "${if(missing, missing, 'N/A')} | 'N/A'",
        "${if(none, 1, 2)} | 2",
        "${if(zero, 'yes', 'no')} | 'yes'",
        "${if(missing, 'a}b', 'c}d')} | 'c}d'",
        "${if(name == 'lamp' && !(hours < 3), 'long', 'short')} | 'long'",
        "${if(or(name != null, missing), 1, 2)} | 1",
        "${formatNumber(hours, 2)} | '12,000.00'",
        "${formatNumber(half, 0)} | '3'",
        "${formatDateTime(made, 'MMMM dd, yyyy')} | 'March 12, 2026'",
        "${formatDateTime(day, 'dddd')} | 'Thursday'",
        "${join(parts, ', ')} | 'bulb, wire'",
        "${count(parts)} | 2",
        "${length(name)} | 4",
        "${concat(name, '-', hours)} | 'lamp-12000'",
        "${coalesce(missing, none, name)} | 'lamp'",
        "${equals(name, 'lamp')} | true",
        "${mul(half, 2)} | 5",
        "${hours / 4 + 1 - 2 * half} | 2996",
        "${name + ', ' + owner.city} | 'lamp, Ulm'",
        "${uriComponent('a b&c')} | 'a%20b%26c'",
        "plain $ {name} | 'plain $ {name}'",
        "\\${name} | '\\\\${name}'",
        "${unended | '${unended'"
      })
  void should_fill_in_what_public_cards_use(String text, String expected) {
    CardExpansion expansion = expand("{'text': " + quoted(text.strip()) + "}");

    assertThat(JsonText.of(expansion.card().get("text"))).isEqualTo(json(expected));
    assertThat(expansion.left()).isEmpty();
    assertThat(expansion.undecided()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${missing}",
        "${name.first}",
        "${parts[7]}",
        "${formatNumber(name, 2)}",
        "${join(owner, ', ')}",
        "${if(name, missing, 1)}"
      })
  void should_leave_what_leads_nowhere_as_it_is_written(String text) {
    CardExpansion expansion = expand("{'text': " + quoted("Repair " + text) + "}");

    assertThat(expansion.card().get("text").textValue()).isEqualTo("Repair " + text);
    assertThat(expansion.left()).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "${toUpper(name)}, the function toUpper",
    "${name ?? 'x'}, the expression name ?? 'x'"
  })
  void should_say_what_is_not_evaluated_here(String text, String what) {
    CardExpansion expansion = expand("{'text': " + quoted(text) + "}");

    assertThat(expansion.undecided()).containsExactly(what);
    assertThat(expansion.left()).isEmpty();
  }

  @Test
  void should_repeat_an_element_for_each_of_its_data() {
    assertThat(
            card(
                "{'body': [{'type': 'TextBlock', '$data': '${steps}', 'text': '${$index}:"
                    + " ${what} ${$root.name}'}, {'$data': '${nothing}', 'text': 'x'},"
                    + " {'$data': '${missing}', 'text': 'x'}]}"))
        .isEqualTo(
            json(
                "{'body':[{'type':'TextBlock','text':'0: open lamp'},"
                    + "{'type':'TextBlock','text':'1: close lamp'}]}"));
  }

  @Test
  void should_bind_an_element_to_one_object() {
    assertThat(card("{'body': [{'$data': '${owner}', 'text': '${name}'}]}"))
        .isEqualTo(json("{'body':[{'text':'Ada'}]}"));
    assertThat(card("{'body': [{'$data': {'name': '${owner.city}'}, 'text': '${name}'}]}"))
        .isEqualTo(json("{'body':[{'text':'Ulm'}]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "${done}, true",
    "${missing}, false",
    "${name == 'kettle'}, false",
    "${length(parts) == 2}, true",
    "${title != null && title != ''}, false"
  })
  void should_show_an_element_when_its_condition_holds(String when, boolean shown) {
    assertThat(card("{'body': [{'$when': " + quoted(when) + ", 'text': 'x'}]}"))
        .isEqualTo(json(shown ? "{'body':[{'text':'x'}]}" : "{'body':[]}"));
  }

  @Test
  void should_lead_root_to_the_item_and_else_to_all_that_was_selected() {
    JsonNode all = read("[{'name': 'lamp'}, {'name': 'clock'}]");
    CardExpansion card =
        CardTemplate.expand(
            read("{'body': [{'text': '${$root.name} of ${length($root)} ${$root[1].name}'}]}"),
            all.get(0),
            all);

    assertThat(JsonText.of(card.card())).isEqualTo(json("{'body':[{'text':'lamp of 1 clock'}]}"));
  }

  @Test
  void should_end_where_lists_multiply() {
    StringBuilder many = new StringBuilder("{'steps': [0");
    many.append(", 0".repeat(300)).append("]}");
    JsonNode item = read(many.toString());
    JsonNode template =
        read(
            "{'body': [{'$data': '${steps}', 'a': [{'$data': '${$root.steps}', 'b':"
                + " [{'$data': '${$root.steps}', 'text': 'x'}]}]}]}");

    assertThat(CardTemplate.expand(template, item, item).undecided()).hasSize(1);
  }

  @Test
  void should_name_the_values_that_a_card_cannot_do_without() {
    JsonNode template =
        read(
            "{'body': [{'text': '${name} ${owner.city}'}, {'text': '${if(note, note, 1)}'},"
                + " {'$when': '${flag}', 'text': '${formatNumber(parts[0].price, 2)}'},"
                + " {'$data': '${steps}', 'text': '${what}'}, {'text': '${$root.total}'},"
                + " {'text': '${coalesce(a, b)} ${count(list) + 1} ${$index}'}]}");

    assertThat(CardBindings.of(template))
        .extracting(CardBinding::path)
        .containsExactly("name", "owner.city", "parts.0.price", "total", "list");
    assertThat(CardBindings.of(template).get(2).pointer()).isEqualTo("/body/2/text");
  }

  private static CardExpansion expand(String template) {
    JsonNode item = read(ITEM);
    return CardTemplate.expand(read(template), item, item);
  }

  private static String card(String template) {
    return JsonText.of(expand(template).card());
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static String quoted(String text) {
    return JsonText.of(TextNode.valueOf(text));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
