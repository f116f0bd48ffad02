package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
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

/** What the app around a plugin must agree with, and what functions say of their answers. */
class AppAroundTest {

  private static final String APP =
      """
      {
        "id": "${{APP_ID}}",
        "name": {"short": "Repairs"},
        "copilotAgents": {"declarativeAgents": [{"id": "a", "file": "agent.json"}]},
        "localizationInfo": {
          "defaultLanguageTag": "en",
          "defaultLanguageFile": "en.json",
          "additionalLanguages": [{"languageTag": "fr", "file": "fr.json"}]
        }
      }
      """;
  private static final String AGENT =
      """
      {"name": "Repairs", "actions": [{"id": "p", "file": "ai-plugin.json"}]}
      """;
  private static final String WORDS = "{\"localizationKeys\": {\"ABOUT\": \"Finds repairs\"}}";
  private static final String ABOUT = "\"Finds repair jobs\"";

  @TempDir Path folder;

  @Test
  void should_have_nothing_to_say_about_an_app_that_agrees() throws IOException {
    Evidence evidence = look(app().with(RepairsPackage.MANIFEST, ABOUT, "\"[[ABOUT]]\""));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/localization", evidence))
        .isEqualTo(Outcome.SATISFIED);
    assertThat(RepairsPackage.outcome("copilot/names-agree", evidence))
        .isEqualTo(Outcome.SATISFIED);
    assertThat(RepairsPackage.outcome("copilot/placeholders", evidence))
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_judge_names_and_keys_without_an_app() throws IOException {
    Evidence evidence =
        look(new RepairsPackage().with(RepairsPackage.MANIFEST, ABOUT, "\"[[ABOUT]]\""));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/localization", evidence))
        .isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(RepairsPackage.outcome("copilot/names-agree", evidence))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"Finds repair jobs\"', '\"[[A-KEY]]\"'",
    "'\"Finds repair jobs\"', '\"[[OTHER]]\"'",
    "'\"Lists repair jobs\"', '\"[[ABOUT]]\"'"
  })
  void should_find_a_key_that_leads_to_no_text(String text, String key) throws IOException {
    assertThat(RepairsPackage.violated(look(app().with(RepairsPackage.MANIFEST, text, key))))
        .isEqualTo(Map.of("copilot/localization", List.of(Level.ERROR)));
  }

  @ParameterizedTest
  @CsvSource({"{}", "no json"})
  void should_find_a_language_without_the_text(String file) throws IOException {
    RepairsPackage repairs =
        app().with(RepairsPackage.MANIFEST, ABOUT, "\"[[ABOUT]]\"").and("fr.json", file);

    assertThat(RepairsPackage.judge("copilot/localization", look(repairs)).findings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"manifest.json", "agent.json"})
  void should_note_another_name(String file) throws IOException {
    assertThat(RepairsPackage.violated(look(app().with(file, "\"Repairs\"", "\"Mending\""))))
        .isEqualTo(Map.of("copilot/names-agree", List.of(Level.NOTE)));
  }

  @Test
  void should_leave_alone_names_that_are_not_known_and_agents_of_other_plugins()
      throws IOException {
    RepairsPackage repairs =
        app()
            .with("manifest.json", "\"Repairs\"", "\"Repairs${{SUFFIX}}\"")
            .with("agent.json", "\"Repairs\"", "\"Mending\"")
            .with("agent.json", "ai-plugin.json", "other.json");

    assertThat(RepairsPackage.violated(look(repairs))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Lists, '', true",
    "Lists, 'x-openai-isConsequential: false', false",
    "Lists, 'x-oai-isConsequential: false', false",
    "Creates a, '', false"
  })
  void should_warn_of_a_mark_without_an_effect(String which, String flag, boolean good)
      throws IOException {
    RepairsPackage repairs =
        (which.equals("Lists")
                ? new RepairsPackage()
                    .with(
                        RepairsPackage.MANIFEST,
                        "\"Lists repair jobs\"",
                        "\"Lists repair jobs\", \"capabilities\": {\"confirmation\":"
                            + " {\"isNonConsequential\": true}}")
                : new RepairsPackage()
                    .with(
                        RepairsPackage.MANIFEST,
                        "\"title\": \"New\"",
                        "\"title\": \"New\", \"isNonConsequential\": true"))
            .with(
                RepairsPackage.DOCUMENT,
                "operationId: listRepairs\n",
                "operationId: listRepairs\n      " + flag + "\n");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(good ? Map.of() : Map.of("copilot/non-consequential", List.of(Level.WARNING)));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"title\": \"$.title\", \"url\": \"$.link\"', true",
    "'\"title\": \"$.title\"', false",
    "'\"url\": \"$.link\"', false",
    "'', false"
  })
  void should_want_a_title_and_a_url_where_properties_are_mapped(String mapped, boolean good)
      throws IOException {
    String semantics =
        "\"Lists repair jobs\", \"capabilities\": {\"response_semantics\": {\"data_path\": \"$\","
            + " \"properties\": {"
            + mapped
            + "}}}";
    RepairsPackage repairs =
        new RepairsPackage()
            .with(RepairsPackage.MANIFEST, "\"Lists repair jobs\"", semantics)
            .with(
                RepairsPackage.DOCUMENT,
                "{title: {type: string}, url: {type: string}}}",
                "{title: {type: string}, link: {type: string}}}");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(good ? Map.of() : Map.of("copilot/citable", List.of(Level.WARNING)));
  }

  private static RepairsPackage app() {
    return new RepairsPackage()
        .and("manifest.json", APP)
        .and("agent.json", AGENT)
        .and("en.json", WORDS)
        .and("fr.json", WORDS);
  }

  private Evidence look(RepairsPackage repairs) throws IOException {
    return RepairsPackage.look(repairs.write(folder), Map.of("APIKEY_ID", "registration-1"));
  }
}
