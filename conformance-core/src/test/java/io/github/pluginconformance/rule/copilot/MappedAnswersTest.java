package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says of its answers: queries, properties and cards. */
class MappedAnswersTest {

  private static final String CITED = "'properties': {'title': '$.title', 'url': '$.link'}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.results",
        "$.results[*]",
        "$[~results~][0]",
        "$.results[?@.title]",
        "$.results[0:5]",
        "$..results"
      })
  void should_take_every_query_that_leads_to_items(String path) throws IOException {
    Evidence evidence = look("{'data_path': '%s', %s}".formatted(path, CITED));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/data-path", evidence)).isEqualTo(Outcome.SATISFIED);
    assertThat(RepairsPackage.outcome("copilot/property-paths", evidence))
        .isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "results, ERROR",
    "{{path}}, ERROR",
    "$.results[, ERROR",
    "$.jobs, WARNING",
    "$.count.title, WARNING",
    "$.results.title, WARNING",
    "$.count[0], WARNING",
    "$[0], WARNING"
  })
  void should_find_a_data_path_that_selects_nothing(String path, Level level) throws IOException {
    assertThat(RepairsPackage.violated(look("{'data_path': '" + path + "', " + CITED + "}")))
        .isEqualTo(Map.of("copilot/data-path", List.of(level)));
  }

  @ParameterizedTest
  @CsvSource({
    "title, $.title, true",
    "title, $.owner.name, true",
    "title, $.parts[0], true",
    "title, $.more.anything, true",
    "title, $[~title~], true",
    "title, Repair, false",
    "title, $.results[0].title, false",
    "title, $.Title, false",
    "title, $.title.text, false",
    "subtitle, $.subtitle, false",
    "thumbnail_url, https://repairs.example/a.png, false",
    "information_protection_label, $.label, false",
    "template_selector, $.template, false"
  })
  void should_find_a_property_that_is_in_no_item(String name, String path, boolean good)
      throws IOException {
    String mapped = "'title': '$.title', 'url': '$.link', '%s': '%s'".formatted(name, path);
    if (name.equals("title")) {
      mapped = "'url': '$.link', 'title': '%s'".formatted(path);
    }

    assertThat(
            RepairsPackage.violated(
                look("{'data_path': '$.results', 'properties': {" + mapped + "}}")))
        .isEqualTo(good ? Map.of() : Map.of("copilot/property-paths", List.of(Level.WARNING)));
  }

  @Test
  void should_leave_open_what_the_document_does_not_describe() throws IOException {
    RepairsPackage open =
        RepairsPackage.mapped("{'data_path': '$.jobs', " + CITED + "}")
            .with(
                RepairsPackage.DOCUMENT,
                "{application/json: {schema: {$ref: '#/components/schemas/Repairs'}}}",
                "{application/json: {}}");

    assertThat(RepairsPackage.violated(look(open))).isEmpty();
  }

  @Test
  void should_tell_the_function_the_place_and_where_the_query_ends() throws IOException {
    Finding found =
        RepairsPackage.judge(
                "copilot/data-path", look("{'data_path': '$.results[', " + CITED + "}"))
            .findings()
            .get(0);

    assertThat(found.subject()).isEqualTo("function listRepairs");
    assertThat(found.location()).isEqualTo("capabilities/response_semantics/data_path");
    assertThat(found.actual()).contains("at character 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'AdaptiveCard', 'version': '1.5', 'body': []} |",
        "{'type': 'AdaptiveCard', 'version': '1.6', 'actions': []} |",
        "{'version': '1.5', 'body': []} | ERROR",
        "{'type': 'Container', 'version': '1.5', 'body': []} | ERROR",
        "{'type': 'AdaptiveCard', 'version': '1.5'} | ERROR",
        "[] | ERROR",
        "'card.json' | ERROR",
        "{'type': 'AdaptiveCard', 'version': '1.7', 'body': []} | WARNING",
        "{'type': 'AdaptiveCard', 'version': 'new', 'body': []} | WARNING",
        "{'type': 'AdaptiveCard', 'body': []} | WARNING",
        "{'type': 'AdaptiveCard', 'version': '1.5', 'action': []} | WARNING"
      })
  void should_find_what_is_no_card(String card, Level level) throws IOException {
    assertThat(RepairsPackage.violated(look(template(card))))
        .isEqualTo(level == null ? Map.of() : Map.of("copilot/template-card", List.of(level)));
  }

  @ParameterizedTest
  @CsvSource({
    "cards/a.json, true",
    "./cards/a.json, true",
    "cards/missing.json, false",
    "../a.json, false",
    "/cards/a.json, false",
    "https://repairs.example/a.json, false",
    "cards/broken.json, false",
    "cards/other.json, false"
  })
  void should_find_a_card_that_is_not_in_the_package(String file, boolean good) throws IOException {
    Evidence evidence = look(cards(file));

    assertThat(RepairsPackage.violated(evidence))
        .isEqualTo(good ? Map.of() : Map.of("copilot/template-card", List.of(Level.ERROR)));
  }

  @Test
  void should_warn_of_a_card_in_a_file_before_that_was_possible() throws IOException {
    Evidence evidence =
        look(cards("cards/a.json").with(RepairsPackage.MANIFEST, "\"v2.4\"", "\"v2.2\""));

    assertThat(RepairsPackage.judge("copilot/template-card", evidence).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.level()).isEqualTo(Level.WARNING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'Action.Submit', 'data': {'a': 1}} |",
        "{'type': 'Action.ToggleVisibility'} | WARNING",
        "{'type': 'Action.Submit', 'data': {'msteams': {'type': 'task/fetch'}}} | WARNING",
        "{'type': 'Action.Submit', 'data': {'msteams': {'type': 'invoke'}}} | WARNING",
        "{'type': 'Action.OpenUrl', 'url': 'https://teams.microsoft.com/l/stage/x/0'} | WARNING",
        "{'type': 'Action.OpenUrl', 'url': '${link}'} | NOTE"
      })
  void should_find_actions_that_do_not_work_in_an_answer(String action, Level level)
      throws IOException {
    String card =
        "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'ActionSet', 'actions': ["
            + action
            + "]}]}";

    assertThat(RepairsPackage.violated(look(template(card))))
        .isEqualTo(level == null ? Map.of() : Map.of("copilot/card-actions", List.of(level)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${title} by ${owner.name} with ${parts[0]} | true",
        "${$root.title} ${$root[0].title} | true",
        "${$root.count} | false",
        "${if(missing, missing, ~none~)} | true",
        "${coalesce(missing, title)} | true",
        "${more.anything} | true",
        "${titel} | false",
        "${owner.mail} | false",
        "${formatNumber(price, 2)} | false",
        "${results[0].title} | false"
      })
  void should_find_values_that_no_item_has(String text, boolean good) throws IOException {
    Evidence evidence = look(template(textBlock(text)));

    assertThat(RepairsPackage.violated(evidence))
        .isEqualTo(good ? Map.of() : Map.of("copilot/template-bindings", List.of(Level.WARNING)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'$when': '${titel}'", "'$data': '${parts}', 'id': '${what}'"})
  void should_not_judge_what_may_be_missing_or_is_bound_to_something_else(String member)
      throws IOException {
    String card =
        "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'Container', "
            + member
            + "}]}";

    assertThat(RepairsPackage.violated(look(template(card)))).isEmpty();
  }

  @Test
  void should_name_the_file_and_the_place_of_a_value_that_no_item_has() throws IOException {
    RepairsPackage repairs = cards("cards/a.json").with("cards/a.json", "${title}", "${titel}");

    assertThat(RepairsPackage.judge("copilot/template-bindings", look(repairs)).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.location()).isEqualTo("cards/a.json#/body/0/text"));
  }

  @ParameterizedTest
  @CsvSource({
    "results, webUrl, true",
    "results, address, false",
    "jobs, webUrl, true",
    "jobs, address, false"
  })
  void should_note_answers_in_which_no_address_is_found(String list, String name, boolean good)
      throws IOException {
    RepairsPackage unmapped =
        new RepairsPackage()
            .with(
                RepairsPackage.DOCUMENT,
                "Repairs: {type: array, items: {$ref: '#/components/schemas/Repair'}}",
                "Repairs: {type: object, properties: {%s: {type: array, items: {type: object,"
                        .formatted(list)
                    + " properties: {%s: {type: string}}}}}}".formatted(name));

    assertThat(RepairsPackage.violated(look(unmapped)))
        .isEqualTo(good ? Map.of() : Map.of("copilot/citable", List.of(Level.NOTE)));
  }

  private static RepairsPackage cards(String file) {
    return RepairsPackage.mapped(template("{'file': '" + file + "'}"))
        .and("cards/a.json", textBlock("${title}").replace('\'', '"'))
        .and("cards/broken.json", "{\"type\": ")
        .and("cards/other.json", "{\"type\": \"message\"}");
  }

  private static String textBlock(String text) {
    return "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'TextBlock', 'text': \""
        + text
        + "\"}]}";
  }

  private static String template(String card) {
    return "{'data_path': '$.results', " + CITED + ", 'static_template': " + card + "}";
  }

  private Evidence look(String semantics) throws IOException {
    return look(RepairsPackage.mapped(semantics));
  }

  private Evidence look(RepairsPackage repairs) throws IOException {
    return RepairsPackage.look(repairs.write(folder), Map.of("APIKEY_ID", "registration-1"));
  }
}
