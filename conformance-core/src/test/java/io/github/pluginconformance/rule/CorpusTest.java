package io.github.pluginconformance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.manifest.ManifestRules;
import io.github.pluginconformance.rule.openapi.OpenApiRules;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Judges what real plugins serve: the platform accepted the manifests of the store, so errors on
 * them must be few and explained.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("../../shared/corpus");
  private static final Set<String> STORE = Set.of("store-hosted", "store-db");

  @Test
  void at_most_one_in_a_hundred_accepted_manifests_gets_an_error() throws IOException {
    List<Map<String, String>> accepted =
        index().stream().filter(row -> STORE.contains(row.get("kind"))).toList();
    Map<String, String> errors = new TreeMap<>();
    for (Map<String, String> row : accepted) {
      String failed = errors(ManifestRules.all(), manifest(row));
      if (!failed.isEmpty()) {
        errors.put(row.get("id"), failed);
      }
    }
    System.out.println(
        "corpus: " + errors.size() + " of " + accepted.size() + " accepted manifests get an error");
    assertThat(errors).isEqualTo(explained("accepted-manifests-in-error.tsv"));
    assertThat(errors.size() * 100).isLessThanOrEqualTo(accepted.size());
  }

  /**
   * The document of an approved plugin was read by the platform, so that an error says what does
   * not work although it was approved: nothing can be read, or what a request needs is not there.
   */
  @Test
  void each_error_on_an_approved_document_has_its_reason() throws IOException {
    List<Rule> rules =
        OpenApiRules.all().stream()
            .filter(rule -> rule.meta().isJudgedIn(Profile.CHATGPT_PLUGIN))
            // The documents are served from one address here.
            .filter(rule -> !rule.meta().id().equals("openapi/server-on-own-domain"))
            .toList();
    Map<String, String> errors = new TreeMap<>();
    List<Map<String, String>> approved =
        index().stream()
            .filter(row -> row.get("type").equals("spec"))
            .filter(row -> row.get("id").matches("(str|sis|oag)_.*"))
            .toList();
    for (Map<String, String> row : approved) {
      String failed = errors(rules, document(row));
      if (!failed.isEmpty()) {
        errors.put(row.get("id"), failed);
      }
    }
    System.out.println(
        "corpus: " + errors.size() + " of " + approved.size() + " approved documents get an error");
    assertThat(errors).isEqualTo(explained("approved-documents-in-error.tsv"));
  }

  @Test
  void every_manifest_and_document_is_judged_without_a_crash() throws IOException {
    Map<String, Integer> violated = new TreeMap<>();
    for (Map<String, String> row : index()) {
      Evidence evidence = row.get("type").equals("manifest") ? manifest(row) : document(row);
      for (Rule rule : ManifestRules.all()) {
        count(rule, evidence, violated);
      }
      for (Rule rule : OpenApiRules.all()) {
        count(rule, evidence, violated);
      }
    }
    System.out.println("corpus: how many inputs violate each rule: " + violated);
    assertThat(violated).isNotEmpty();
  }

  private static void count(Rule rule, Evidence evidence, Map<String, Integer> violated) {
    Judgement judgement = rule.judge(evidence);
    if (System.getProperty("corpus.details") != null) {
      judgement.findings().forEach(finding -> System.out.println(rule.meta().id() + " " + finding));
    }
    if (judgement.outcome() == Outcome.VIOLATED) {
      violated.merge(rule.meta().id(), 1, Integer::sum);
    }
  }

  /** The ids of the rules with an error, and what they say. */
  private static String errors(List<Rule> rules, Evidence evidence) {
    return rules.stream()
        .filter(
            rule ->
                rule.judge(evidence).findings().stream()
                    .anyMatch(finding -> finding.level() == Level.ERROR))
        .map(rule -> rule.meta().id())
        .collect(Collectors.joining(","));
  }

  private static Evidence manifest(Map<String, String> row) throws IOException {
    String domain = row.getOrDefault("plugin_domain", "");
    String origin = "https://" + (domain.isEmpty() ? "plugin.example" : domain);
    byte[] body = Files.readAllBytes(CORPUS.resolve(row.get("file")));
    StubFetcher fetcher = unreachable();
    fetcher.on(
        origin + "/.well-known/ai-plugin.json", Canned.answer(200, "application/json", body));
    return TestPlugin.run(SettingsBuilder.forPlugin(URI.create(origin)).build(), fetcher);
  }

  private static Evidence document(Map<String, String> row) throws IOException {
    TestPlugin plugin = new TestPlugin();
    byte[] body = Files.readAllBytes(CORPUS.resolve(row.get("file")));
    plugin.serve(
        TestPlugin.DOCUMENT,
        Canned.answer(200, "text/yaml", body).with("Access-Control-Allow-Origin", "*"));
    return plugin.look();
  }

  /** Nothing but the input is there to be judged; what is not there is not verified. */
  private static StubFetcher unreachable() {
    return new StubFetcher().on(request -> true, Canned.failure(FailureKind.SSRF_PRIVATE));
  }

  private static List<Map<String, String>> index() throws IOException {
    assumeThat(CORPUS)
        .as("the corpus of real manifests and documents beside the checkout")
        .isDirectory();
    List<String> lines = Files.readAllLines(CORPUS.resolve("INDEX.tsv"));
    String[] names = lines.get(0).split("\t", -1);
    return lines.stream().skip(1).map(line -> row(names, line.split("\t", -1))).toList();
  }

  private static Map<String, String> row(String[] names, String[] values) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names[i], values[i]);
    }
    return row;
  }

  /** The errors that are none of ours, by manifest or document; a third column says why. */
  private static Map<String, String> explained(String name) throws IOException {
    try (InputStream file = CorpusTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
    }
  }
}
