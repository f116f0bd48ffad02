package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema of each version allows, and what it does not: copilot/manifest-schema. */
class ManifestFormsTest {

  private static final String ID = "copilot/manifest-schema";

  @TempDir Path folder;

  /** A manifest that uses what the schema of v2.4 has. */
  private static final String FULL =
      """
      {
        '$schema': 'https://developer.microsoft.com/json-schemas/copilot/plugin/v2.4/schema.json',
        'schema_version': 'v2.4',
        'name_for_human': 'Repairs',
        'description_for_human': 'Finds repair jobs',
        'description_for_model': 'Finds and creates repair jobs.',
        'namespace': 'repair-jobs',
        'contact_email': 'help@repairs.example',
        'capabilities': {'conversation_starters': [{'title': 'Open', 'text': 'What is open?'}]},
        'functions': [
          {
            'id': 'one',
            'name': 'listRepairs',
            'description': 'Lists repair jobs',
            'parameters': {'type': 'object', 'properties': {}},
            'returns': {'type': 'string', 'description': 'The jobs'},
            'states': {
              'reasoning': {'description': 'Finds jobs', 'instructions': 'Call it once.'},
              'responding': {'instructions': ['Be short.'], 'examples': []}
            },
            'capabilities': {
              'confirmation': {'type': 'AdaptiveCard', 'isNonConsequential': true},
              'response_semantics': {
                'data_path': '$',
                'properties': {'title': '$.title', 'url': '$.url'},
                'oauth_card_path': '$.card'
              },
              'security_info': {'data_handling': ['GetPrivateData']}
            }
          },
          {
            'name': 'createRepair',
            'description': 'Creates a repair job',
            'parameters': {
              'properties': {
                'title': {'type': 'string', 'description': 'What', 'default': 'lamp'},
                'hours': {'type': 'integer'}
              },
              'required': ['title']
            },
            'returns': {'$ref': 'https://copilot.microsoft.com/schemas/rich-response-v1.0.json'},
            'capabilities': {
              'confirmation': {'body': 'Create this job?'},
              'security_info': {'data_handling': ['ResourceStateUpdate']}
            }
          }
        ],
        'runtimes': [
          {
            'type': 'OpenApi',
            'auth': {'type': 'ApiKeyPluginVault', 'reference_id': 'id-1', 'x-note': 1},
            'spec': {'url': 'apiSpecificationFile/openapi.yaml', 'progress_style': 'ShowUsage'},
            'run_for_functions': ['listRepairs', 'createRepair'],
            'output_template': '{{ result }}',
            'x-note': 'ours'
          }
        ]
      }
      """;

  @Test
  void should_take_all_that_the_schema_has() throws IOException {
    assertThat(RepairsPackage.violated(look(FULL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'namespace': 'repair-jobs' | 'namespace': 'repair_jobs' | /namespace | [A-Za-z0-9-]",
        "'namespace': 'repair-jobs' | 'namespace': '' | /namespace | [A-Za-z0-9-]",
        "'namespace': 'repair-jobs', |  | /namespace | namespace",
        "'contact_email' | 'contactEmail' | /contactEmail | contact_email",
        "'contact_email': 'help@repairs.example' | 'contact_email': 7 | /contact_email | a text",
        "'contact_email': 'help@repairs.example' | 'auth': {'type': 'none'} | /auth | one of",
        "'text': 'What is open?' | 'text': ['What'] | /capabilities/conversation_starters/0/text"
            + " | a text",
        ", 'text': 'What is open?' |  | /capabilities/conversation_starters/0/text | text",
        "'conversation_starters' | 'conversationStarters' | /capabilities/conversationStarters |"
            + " conversation_starters",
        "{'title': 'Open', 'text': 'What is open?'} | 'What is open?' |"
            + " /capabilities/conversation_starters/0 | an object",
        "'id': 'one' | 'summary': 'Lists' | summary | one of",
        "'id': 'one' | 'x-note': 'Lists' | x-note | one of",
        "'responding': { | 'disengaging': { | states/disengaging | one of",
        "'instructions': ['Be short.'] | 'instructions': [7] | states/responding/instructions/0 |"
            + " a text",
        "'instructions': 'Call it once.' | 'instructions': {} | states/reasoning/instructions |"
            + " a text",
        "'returns': {'type': 'string' | 'returns': {'type': 'object' | returns/type | string",
        "rich-response-v1.0.json | rich-response-v2.0.json | returns/$ref | rich-response-v1.0",
        "'type': 'AdaptiveCard' | 'type': 'adaptivecard' | capabilities/confirmation/type |"
            + " AdaptiveCard",
        "'body': 'Create this job?' | 'body': 'Create this job?', 'text': 'x' |"
            + " capabilities/confirmation/text | one of",
        "'data_path': '$' | 'dataPath': '$' | capabilities/response_semantics/data_path |"
            + " data_path",
        "'url': '$.url'} | 'url': {'path': '$.url'}} |"
            + " capabilities/response_semantics/properties/url | JSONPath",
        "'oauth_card_path': '$.card' | 'staticTemplate': {} |"
            + " capabilities/response_semantics/staticTemplate | static_template",
        "'GetPrivateData' | 'GetData' | capabilities/security_info/data_handling/0 | one of",
        "['GetPrivateData'] | 'GetPrivateData' | capabilities/security_info/data_handling |"
            + " a list",
        "'hours': {'type': 'integer'} | 'hours': {'type': 'int'} | parameters/properties/hours/type"
            + " | one of",
        "'hours': {'type': 'integer'} | 'hours': {'type': 'object'} |"
            + " parameters/properties/hours/type | one of",
        "'hours': {'type': 'integer'} | 'hours': 'integer' | parameters/properties/hours |"
            + " an object",
        "'hours': {'type': 'integer'} | 'hours': {'type': 'integer', 'minimum': 1} |"
            + " parameters/properties/hours/minimum | one of",
        "'default': 'lamp' | 'default': null | parameters/properties/title/default | a text",
        "'type': 'ApiKeyPluginVault' | 'type': 'ApiKey' | auth/type | ApiKeyPluginVault",
        "'type': 'ApiKeyPluginVault' | 'type': 'apiKeyPluginVault' | auth/type |"
            + " ApiKeyPluginVault",
        "'x-note': 1 | 'note': 1 | auth/note | one of",
        "'progress_style': 'ShowUsage' | 'progress_style': 'Show' | spec/progress_style | one of",
        "'progress_style': 'ShowUsage' | 'api_url': 'x' | spec/api_url | one of",
        "'output_template': '{{ result }}' | 'note': 'x' | note | one of",
        "['listRepairs', 'createRepair'] | '*' | run_for_functions | a list"
      })
  void should_name_the_place_and_what_is_meant(
      String text, String other, String place, String expected) throws IOException {
    String changed = FULL.replace(text, other == null ? "" : other);
    assertThat(changed).isNotEqualTo(FULL);

    Evidence evidence = look(changed);

    assertThat(RepairsPackage.judge(ID, evidence).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.level()).isEqualTo(Level.ERROR);
              assertThat(found.location()).isEqualTo(place);
              assertThat(found.expected()).contains(expected);
            });
    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{'file': 'card.json'} | true", "{'file': 'card.json', 'version': '1.5'} | false"})
  void should_want_nothing_beside_the_file_of_a_card(String template, boolean good)
      throws IOException {
    String manifest = FULL.replace("'oauth_card_path': '$.card'", "'static_template': " + template);
    Evidence evidence =
        look(
            new RepairsPackage()
                .and(
                    "card.json", "{\"type\": \"AdaptiveCard\", \"version\": \"1.5\", \"body\": []}")
                .and(RepairsPackage.MANIFEST, manifest.replace('\'', '"')));

    assertThat(RepairsPackage.violated(evidence).keySet()).isEqualTo(good ? Set.of() : Set.of(ID));
  }

  @ParameterizedTest
  @CsvSource({"none, None", "OAuth, OAuthPluginVault", "EntraOnBehalfOf, OAuthPluginVault"})
  void should_say_what_is_meant_by_other_names_of_auth(String written, String meant)
      throws IOException {
    Evidence evidence = look(FULL.replace("'ApiKeyPluginVault'", "'" + written + "'"));

    assertThat(RepairsPackage.judge(ID, evidence).findings())
        .extracting(Finding::expected)
        .containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({"OpenAPI", "openapi", "OpenAPi"})
  void should_know_a_runtime_of_a_misspelt_type(String type) throws IOException {
    Evidence evidence = look(FULL.replace("'OpenApi'", "'" + type + "'"));

    assertThat(RepairsPackage.judge(ID, evidence).findings())
        .extracting(Finding::expected)
        .containsExactly("OpenApi");
    assertThat(RepairsPackage.judge("copilot/other-runtimes", evidence).reason())
        .doesNotContain("another protocol");
  }

  /** What came later is refused by the schema of an earlier version. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "v2.1 | 'security_info': {'data_handling': []} | false",
        "v2.2 | 'security_info': {'data_handling': ['GetPrivateData']} | true",
        "v2.3 | 'security_info': {'data_handling': ['GetPrivateData']} | true",
        "v2.1 | 'confirmation': {'type': 'None'} | true",
      })
  void should_ask_what_the_version_has(String version, String capability, boolean good)
      throws IOException {
    Evidence evidence = look(older(version, "'capabilities': {" + capability + "},", ""));

    assertThat(RepairsPackage.judge(ID, evidence).findings().isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "v2.1 | repair-jobs | true",
        "v2.2 | repair_jobs | true",
        "v2.3 | repair-jobs | false",
        "v2.4 | repair_jobs | false",
        "v2.4 | repair-jobs | true",
        "v2.4 | ${{NAMESPACE}} | true"
      })
  void should_take_the_letters_of_a_namespace_that_the_version_has(
      String version, String namespace, boolean good) throws IOException {
    String manifest = older(version, "", "").replace("'repairs'", "'" + namespace + "'");

    assertThat(RepairsPackage.judge(ID, look(manifest)).findings().isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({"v2.1, false", "v2.2, true", "v2.3, true", "v2.4, true"})
  void should_take_extensions_of_runtimes_from_the_second_version_on(String version, boolean good)
      throws IOException {
    String manifest = older(version, "", ", 'x-note': 1");

    assertThat(RepairsPackage.judge(ID, look(manifest)).findings().isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2.1", "v2.2"})
  void should_take_the_localization_of_early_versions(String version) throws IOException {
    String early =
        older(version, "", "")
            .replace("'functions'", "'capabilities': {'localization': {}}, 'functions'");

    assertThat(RepairsPackage.judge(ID, look(early)).findings()).isEmpty();
    assertThat(RepairsPackage.judge(ID, look(early.replace(version, "v2.3"))).findings())
        .hasSize(1);
  }

  @Test
  void should_not_judge_a_version_without_a_schema() throws IOException {
    Evidence evidence = look(older("v2.5", "", ""));

    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys("copilot/schema-version");
    assertThat(RepairsPackage.judge(ID, evidence).reason()).contains("copilot/schema-version");
  }

  private static String older(String version, String inFunction, String inRuntime) {
    return """
    {
      'schema_version': 'VERSION', 'name_for_human': 'Repairs',
      'description_for_human': 'Finds repair jobs', 'description_for_model': 'Finds repair jobs.',
      'namespace': 'repairs',
      'functions': [{'name': 'listRepairs', IN_FUNCTION 'description': 'Lists repair jobs'},
        {'name': 'createRepair', 'description': 'Creates a repair job',
          'capabilities': {'confirmation': {'body': 'Create this job?'}}}],
      'runtimes': [{'type': 'OpenApi',
        'auth': {'type': 'ApiKeyPluginVault', 'reference_id': 'id-1'},
        'spec': {'url': 'apiSpecificationFile/openapi.yaml'},
        'run_for_functions': ['*'] IN_RUNTIME}]
    }
    """
        .replace("VERSION", version)
        .replace("IN_FUNCTION", inFunction)
        .replace("IN_RUNTIME", inRuntime);
  }

  private Evidence look(String manifest) throws IOException {
    return look(new RepairsPackage().and(RepairsPackage.MANIFEST, manifest.replace('\'', '"')));
  }

  private Evidence look(RepairsPackage repairs) throws IOException {
    return RepairsPackage.look(repairs.write(folder), Map.of());
  }
}
