package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProblemsTest {

  private static final String BASE = "baseUrl: http://localhost:8080\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "baseURL: http://x | There is no setting baseURL; did you mean baseUrl?",
        "limits: { requestTimout: 5s } | There is no setting limits.requestTimout; did you mean"
            + " limits.requestTimeout?",
        "requestTimeout: 5s | There is no setting requestTimeout; did you mean"
            + " limits.requestTimeout?",
        "operations: { a: { confirm: 1 } } | There is no setting operations.a.confirm; known in"
            + " operations.a are: confirmation, stateProbe, readOnly, locationAware, skip",
        "startupTimeout: 5 s | startupTimeout must be a duration such as 50s, 10m or 500ms, not \"5"
            + " s\"",
        "startupTimeout: 5 | startupTimeout must be a duration such as 50s, 10m or 500ms, not 5",
        "limits: { runTimeout: 0s } | limits.runTimeout must be a duration above zero such as 50s,"
            + " 10m or 500ms, not \"0s\"",
        "limits: { requests: 0 } | limits.requests must be a whole number, 1 or more, not 0",
        "limits: 5 | limits must hold names with values, such as requestTimeout, requests,"
            + " runTimeout, concurrency",
        "publicUrl: todo.example.com | publicUrl must be an http or https URL such as"
            + " http://localhost:8080, not \"todo.example.com\"",
        "publicUrl: ftp://todo.example.com | publicUrl must be an http or https URL such as"
            + " http://localhost:8080, not \"ftp://todo.example.com\"",
        "mode: readonly | mode must be one of read-only, own-data, everything, not \"readonly\"",
        "mode: true | mode must be one of read-only, own-data, everything, not true",
        "reports: [pdf] | reports must be one of json, html, junit, sarif, markdown, har, allure,"
            + " not \"pdf\"",
        "reports: json,html,badge | reports must be one of json, html, junit, sarif, markdown, har,"
            + " allure, not \"badge\"",
        "seed: one | seed must be a whole number, not \"one\"",
        "quiet: 1 | quiet must be true or false, not 1",
        "operations: { a: { skip: true } } | operations.a.skip must be text, not true",
        "operations: { a: { confirmation: { token: /t } } } | operations.a.confirmation.kind is"
            + " missing; one of none, platform, token, draft-link, preview",
        "credentials: { username: env:HOME } | credentials.password is missing; it is needed beside"
            + " credentials.username",
        "credentials: { token: env:NOT_THERE } | credentials.token refers to the environment"
            + " variable NOT_THERE, which is not set",
        "credentials: { token: env:EMPTY } | credentials.token refers to the environment variable"
            + " EMPTY, which is empty",
        "credentials: { oauth: { clientSecret: env:HOME } } | credentials.oauth.clientId is"
            + " missing; the other settings below credentials.oauth need it",
        "publicUrl: https://${host}/ | publicUrl holds ${host}, but a settings file has no such"
            + " expressions",
        "credentials: { serverId: todo } | credentials.serverId names the server todo, which is not"
            + " in Maven's settings.xml with a password",
      })
  void should_say_in_one_sentence_what_is_wrong(String yaml, String sentence) throws IOException {
    assertThat(problems(BASE + yaml)).singleElement().asString().startsWith(sentence);
  }

  @Test
  void should_say_where_it_stands() throws IOException {
    assertThat(problems(BASE + "limits:\n  requestTimeout: 5 s\n"))
        .singleElement()
        .asString()
        .endsWith("(plugin-conformance.yaml, line 3, column 3)");
  }

  @Test
  void should_refuse_a_secret_given_by_value_and_never_show_it() throws IOException {
    String refused = "must be a reference env:NAME or file:PATH, not the secret itself";

    assertThat(problems(BASE + "credentials: { token: canary-42 }"))
        .singleElement()
        .asString()
        .contains("credentials.token " + refused)
        .doesNotContain("canary");
    assertThat(
            catchProblems(
                SettingsLoader.in(folder)
                    .systemProperties(Map.of("plugin-conformance.credentials.token", "canary-42"))))
        .singleElement()
        .asString()
        .contains(refused, "system property plugin-conformance.credentials.token")
        .doesNotContain("canary");
    assertThat(
            catchProblems(
                SettingsLoader.in(folder)
                    .environment(Map.of("PLUGIN_CONFORMANCE_CREDENTIALS_TOKEN", "env:canary 42"))))
        .anySatisfy(problem -> assertThat(problem).contains(refused).doesNotContain("canary"));
  }

  @Test
  void should_not_show_what_may_be_a_password_in_a_url() throws IOException {
    assertThat(problems("baseUrl: http://me:canary@localhost"))
        .singleElement()
        .asString()
        .contains("must not hold a user name or password")
        .doesNotContain("canary");
    assertThat(problems("baseUrl: 'http://me:canary@local host'"))
        .singleElement()
        .asString()
        .doesNotContain("canary");
  }

  @Test
  void should_name_missing_files() throws IOException {
    assertThat(
            problems(
                BASE
                    + "approvedManifest: nowhere.json\n"
                    + "waivers: w.yaml\n"
                    + "credentials: { token: file:t.txt }"))
        .hasSize(3)
        .allSatisfy(problem -> assertThat(problem).contains("does not exist"));
    assertThat(catchProblems(SettingsLoader.in(folder).config("nowhere.yaml")))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .isEqualTo(
                        "The settings file " + folder.resolve("nowhere.yaml") + " does not exist"));
  }

  /**
   * A run with other settings than those that are meant would judge, and change, something else.
   */
  @Test
  void should_not_pass_over_a_settings_file_that_is_none() throws IOException {
    Path usual = folder.resolve("plugin-conformance.yaml");
    Files.createSymbolicLink(usual, folder.resolve("nowhere"));
    assertThatThrownBy(() -> SettingsLoader.in(folder).load())
        .hasMessageContaining(usual + " is a symbolic link that leads to no file");

    Files.delete(usual);
    Files.createDirectory(usual);
    assertThatThrownBy(() -> SettingsLoader.in(folder).load())
        .hasMessageContaining(usual + " is not a regular file");
  }

  @Test
  void should_name_an_expression_that_the_build_did_not_replace() {
    SettingsLoader loader =
        SettingsLoader.in(folder)
            .texts(Map.of("baseUrl", "http://localhost:${todo.port}", "inputs.a.b", "${x}"), "POM");

    assertThat(catchProblems(loader))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "baseUrl holds ${todo.port}, which has no value; define the property"
                            + " todo.port"))
        .anySatisfy(problem -> assertThat(problem).startsWith("inputs.a.b holds ${x}, "))
        .hasSize(2);
  }

  @Test
  void should_leave_an_input_of_a_file_alone_that_looks_like_an_expression() throws IOException {
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"), BASE + "inputs: { a: { text: 'Hi ${name}' } }");

    assertThat(SettingsLoader.in(folder).load().input("a", "text").orElseThrow())
        .hasToString("\"Hi ${name}\"");
  }

  @Test
  void should_tell_what_is_no_file_from_what_is_not_there() throws IOException {
    Files.createDirectory(folder.resolve("sub"));

    assertThat(problems(BASE + "waivers: sub\ncredentials: { token: file:sub }"))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("sub, which is not a regular file"));
    assertThat(catchProblems(SettingsLoader.in(folder).config("sub")))
        .anySatisfy(problem -> assertThat(problem).endsWith("sub is not a regular file"));
  }

  @Test
  void should_refuse_an_approved_manifest_that_is_no_json_object() throws IOException {
    Files.writeString(folder.resolve("list.json"), "[1]");
    Files.writeString(folder.resolve("page.html"), "<html>");
    Files.writeString(folder.resolve("good.json"), "{\"schema_version\": \"v1\"}");

    for (String file : List.of("list.json", "page.html")) {
      assertThat(problems(BASE + "approvedManifest: " + file))
          .singleElement()
          .asString()
          .contains("approvedManifest is the file", file + ", which holds no JSON object");
    }
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"), BASE + "approvedManifest: good.json");
    assertThat(SettingsLoader.in(folder).load().approvedManifest())
        .isEqualTo(folder.resolve("good.json"));
  }

  @Test
  void should_name_a_bundle_without_certificates() throws IOException {
    Files.writeString(folder.resolve("ca.pem"), "no certificate");

    assertThat(problems(BASE + "caBundle: ca.pem"))
        .singleElement()
        .asString()
        .contains("caBundle", "ca.pem", "no certificates in PEM form");
  }

  @Test
  void should_name_the_line_of_a_file_that_is_not_yaml() throws IOException {
    assertThat(problems(BASE + "limits:\n\trequests: 5\n"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("The settings file plugin-conformance.yaml cannot be used: ")
                    .contains("line 3"));
    assertThat(problems(BASE + "seed: 1\nseed: 2\n"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("a name stands twice in one mapping, line 3, column 1"));
  }

  @Test
  void should_name_unknown_environment_variables_and_properties() {
    assertThat(
            catchProblems(
                SettingsLoader.in(folder)
                    .texts(Map.of("baseUrl", "http://localhost"), "test")
                    .environment(Map.of("PLUGIN_CONFORMANCE_BASEURL", "http://x"))
                    .systemProperties(
                        Map.of(
                            "plugin-conformance.base-url", "x",
                            "plugin-conformance.limits", "x"))))
        .hasSize(3)
        .anySatisfy(p -> assertThat(p).contains("did you mean PLUGIN_CONFORMANCE_BASE_URL?"))
        .anySatisfy(p -> assertThat(p).contains("base-url; did you mean baseUrl?"))
        .anySatisfy(p -> assertThat(p).contains("limits cannot be given as one text"));
  }

  @Test
  void should_say_everything_at_once_and_where_the_report_belongs() throws IOException {
    Files.writeString(
        folder.resolve("plugin-conformance.yaml"), "mode: x\nfailOn: y\nreportsDirectory: out\n");

    SettingsException thrown =
        catchThrowableOfType(SettingsException.class, () -> SettingsLoader.in(folder).load());

    assertThat(thrown.problems()).hasSize(3);
    assertThat(thrown.problems().get(0)).startsWith("baseUrl is missing");
    assertThat(thrown.reportsDirectory()).isEqualTo(folder.resolve("out"));
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(folder.resolve("plugin-conformance.yaml"), yaml);
    return catchProblems(
        SettingsLoader.in(folder).environment(Map.of("HOME", "/home", "EMPTY", " ")));
  }

  private static List<String> catchProblems(SettingsLoader loader) {
    SettingsException thrown = catchThrowableOfType(SettingsException.class, loader::load);
    assertThat(thrown).isNotNull();
    return thrown.problems().stream()
        .filter(
            problem -> !problem.startsWith("baseUrl is missing") || thrown.problems().size() > 2)
        .toList();
  }
}
