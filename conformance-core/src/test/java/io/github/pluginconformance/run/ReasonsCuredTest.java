package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsLoader;
import io.github.pluginconformance.testing.LoopbackServer;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Logic;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reason of <em>not verified</em> says that is to be supplied cures it, word for word. */
class ReasonsCuredTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TOKEN = "cured-token-5f20a";

  private static final String MEMO_ID =
      "{'name':'memoId','in':'path','required':true,'description':'Which','schema':{'type':'integer'}}";

  @TempDir Path folder;

  @Test
  void should_be_cured_by_the_token() throws Exception {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      Path secret = Files.writeString(folder.resolve("token"), TOKEN);

      assertThat(why(run(plugin.url(), ""), "auth/credentials-accepted"))
          .contains("credentials.token");
      Report cured = run(plugin.url(), "credentials: {token: 'file:" + secret + "'}");

      assertThat(outcome(cured, "auth/credentials-accepted")).isEqualTo("satisfied");
      assertThat(cured.operations()).allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_be_cured_by_user_and_password() throws Exception {
    String pair = java.util.Base64.getEncoder().encodeToString("kaj:pass-77c1".getBytes());
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BASIC, pair)) {
      Path user = Files.writeString(folder.resolve("user"), "kaj");
      Path password = Files.writeString(folder.resolve("password"), "pass-77c1");

      assertThat(why(run(plugin.url(), ""), "auth/credentials-accepted"))
          .contains("credentials.username and credentials.password");
      Report cured =
          run(
              plugin.url(),
              "credentials: {username: 'file:%s', password: 'file:%s'}".formatted(user, password));

      assertThat(outcome(cured, "auth/credentials-accepted")).isEqualTo("satisfied");
    }
  }

  @Test
  void should_be_cured_by_a_second_caller_who_may_not() throws Exception {
    String other = "other-token-7c31e";
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      plugin
          .document(
              text ->
                  text.replace(
                      "'404': {$ref: '#/components/responses/Refused'}",
                      "'404': {$ref: '#/components/responses/Refused'}\n"
                          + "        '403': {$ref: '#/components/responses/Refused'}"))
          .at("/shops/", (asked, to) -> ScriptedServer.write(to, shop(asked.head(), other)));
      Path secret = Files.writeString(folder.resolve("token"), TOKEN);
      Path second = Files.writeString(folder.resolve("second"), other);
      String mine = "credentials: {token: 'file:%s'".formatted(secret);

      assertThat(left(run(plugin.url(), mine + "}"), "getShop"))
          .contains("credentials.other.token");
      Report cured = run(plugin.url(), mine + ", other: {token: 'file:" + second + "'}}");

      assertThat(left(cured, "getShop")).isEmpty();
      assertThat(cured.passed()).as(cured.summary().reason()).isTrue();
    }
  }

  /** One who may, one who may not, and nobody. */
  private static String shop(String head, String other) {
    int status = head.contains(TOKEN) ? 200 : head.contains(other) ? 403 : 401;
    boolean known = head.startsWith("GET /shops/corner ");
    String body =
        status == 200 && known
            ? "{\"name\":\"corner\",\"place\":\"here\"}"
            : "{\"error\":\"there is none of this name, or none for you\"}";
    return ScriptedServer.response(
        status == 200 && !known ? 404 : status,
        "Content-Type: application/json\r\nWWW-Authenticate: Bearer\r\n",
        body);
  }

  /** What is to be supplied so that the rest of an operation is met; empty if nothing. */
  private static String left(Report report, String id) {
    return Objects.requireNonNull(report.coverage()).operations().stream()
        .filter(one -> id.equals(one.operationId()))
        .findFirst()
        .map(one -> String.valueOf(one.supply()).replace("null", ""))
        .orElseThrow();
  }

  /** The document does not say so; the API asks for a credential all the same. */
  @Test
  void should_be_cured_by_a_credential_that_may_call_it() throws Exception {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      Path secret = Files.writeString(folder.resolve("token"), TOKEN);
      String action = "profile: gpt-action\nspecUrl: /openapi.yaml\n";

      Report before = run(plugin.url(), action);
      assertThat(before.operations())
          .allSatisfy(one -> assertThat(one.reason()).contains("credentials.token"));
      Report cured = run(plugin.url(), action + "credentials: {token: 'file:" + secret + "'}");

      assertThat(cured.operations()).allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_name_the_fault_of_a_manifest_that_asks_for_no_credential() {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, TOKEN)) {
      plugin.manifest(text -> text.replace("AUTH", "{\"type\":\"none\"}"));
      Report report = run(plugin.url(), "");

      assertThat(report.operations())
          .allSatisfy(one -> assertThat(one.reason()).contains("see auth/none-is-open"));
      assertThat(outcome(report, "auth/none-is-open")).isEqualTo("violated");
    }
  }

  @Test
  void should_be_cured_by_a_word_that_finds_something() {
    String search =
        get(
            "/words",
            "findWords",
            "Finds words",
            "[{'name':'q','in':'query','required':true,'description':'A"
                + " word','schema':{'type':'string'}}]");
    try (TinyPlugin plugin =
        tiny(
            search,
            asked ->
                asked.query().getOrDefault("q", "").equals("tree")
                    ? ok()
                    : Answer.refusal(404, "no such word"))) {
      Report before = run(plugin, "");
      assertThat(operation(before, "findWords")).contains("inputs.findWords: q");
      assertThat(why(before, "operation/succeeds")).contains("inputs.findWords: q");
      Report cured = run(plugin, "inputs: {findWords: {q: tree}}");

      assertThat(cured.operations()).allMatch(OperationInfo::exercised);
      assertThat(outcome(cured, "operation/succeeds")).isEqualTo("satisfied");
    }
  }

  @Test
  void should_be_cured_by_the_id_that_no_answer_gave() {
    String paths =
        get(
                "/plants/{plantId}",
                "getPlant",
                "Gets a plant",
                "[{'name':'plantId','in':'path','required':true,'description':'Which','schema':{'type':'string'}}]")
            + ","
            + post("/plants", "addPlant", "Adds a plant", "name");
    Logic logic =
        asked ->
            asked.is("GET", "/plants/p7")
                ? ok()
                : asked.method().equals("POST")
                    ? Answer.refusal(403, "only gardeners")
                    : Answer.refusal(404, "none");
    try (TinyPlugin plugin = tiny(paths, logic)) {
      assertThat(operation(run(plugin, ""), "getPlant")).contains("inputs.getPlant.plantId");
      assertThat(operation(run(plugin, "inputs: {getPlant: {plantId: p7}}"), "getPlant")).isEmpty();
    }
  }

  /** What a POST is called says that it acts, and it takes nothing that tells whose it is. */
  @Test
  void should_be_cured_by_saying_that_a_post_only_reads() {
    String paths =
        post("/sales/recompute", "updateSales", "Updates all sales to a currency", "currency");
    try (TinyPlugin plugin = tiny(paths, asked -> ok())) {
      assertThat(operation(run(plugin, ""), "updateSales"))
          .contains("operations.updateSales.readOnly: true");
      assertThat(
              operation(run(plugin, "operations: {updateSales: {readOnly: true}}"), "updateSales"))
          .isEmpty();
    }
  }

  @Test
  void should_be_cured_by_either_setting_that_a_run_without_writes_names() {
    String paths = post("/words/count", "countWords", "Takes a text", "text");
    try (TinyPlugin plugin = tiny(paths, asked -> ok())) {
      assertThat(operation(run(plugin, "mode: read-only"), "countWords"))
          .contains("mode: own-data")
          .contains("operations.countWords.readOnly: true");
      assertThat(operation(run(plugin, "mode: own-data"), "countWords")).isEmpty();
      assertThat(
              operation(
                  run(plugin, "mode: read-only\noperations: {countWords: {readOnly: true}}"),
                  "countWords"))
          .isEmpty();
    }
  }

  /** The list of what is made has another name than what makes it. */
  @Test
  void should_be_cured_by_the_read_that_shows_what_was_made() {
    String paths =
        get("/inbox", "readInbox", "Reads the inbox", "[]")
            + ","
            + post("/memo", "writeMemo", "Writes a memo", "text");
    try (TinyPlugin plugin = tiny(paths, memos())) {
      assertThat(why(run(plugin, ""), "operation/create-then-read"))
          .contains("operations.writeMemo.stateProbe");
      Report cured = run(plugin, "operations: {writeMemo: {stateProbe: readInbox}}");

      assertThat(outcome(cured, "operation/create-then-read")).isEqualTo("satisfied");
    }
  }

  @Test
  void should_be_cured_by_the_read_that_shows_what_is_confirmed() {
    String paths =
        get("/inbox", "readInbox", "Reads the inbox", "[]")
            + ","
            + post("/memo", "writeMemo", "Writes a memo", "text");
    String preview =
        "operations: {writeMemo: {confirmation: {kind: preview, field: preview, value: true}%s}}";
    try (TinyPlugin plugin =
        tiny(
            paths.replace(
                "'text':{'type':'string'",
                "'preview':{'type':'boolean','description':'Only show'},'text':{'type':'string'"),
            memos())) {
      assertThat(why(run(plugin, preview.formatted("")), "confirmation/nothing-before"))
          .contains("operations.writeMemo.stateProbe");
      Report cured = run(plugin, preview.formatted(", stateProbe: readInbox"));

      assertThat(outcome(cured, "confirmation/nothing-before")).isEqualTo("satisfied");
    }
  }

  /** What it names may be somebody's, and no create gives one that is not. */
  @Test
  void should_be_cured_by_an_id_and_the_word_that_it_may_be_used() {
    String paths = post("/boxes", "makeBox", "Makes a box", "boxId");
    try (TinyPlugin plugin = tiny(paths, asked -> ok())) {
      assertThat(operation(run(plugin, ""), "makeBox"))
          .contains("mode: everything and inputs.makeBox.boxId");
      Report cured = run(plugin, "mode: everything\ninputs: {makeBox: {boxId: b17}}");

      assertThat(operation(cured, "makeBox")).isEmpty();
    }
  }

  /** What is changed is shown by a read that is named otherwise. */
  @Test
  void should_be_cured_by_the_read_that_shows_what_was_changed() {
    String paths =
        get("/inbox", "readInbox", "Reads the inbox", "[]")
            + ","
            + post("/memo", "writeMemo", "Writes a memo", "text")
            + ","
            + post("/memo/{memoId}", "changeMemo", "Updates a memo", "text")
                .replace("'post'", "'put'")
                .replace("'requestBody'", "'parameters':[" + MEMO_ID + "],'requestBody'");
    try (TinyPlugin plugin = tiny(paths, memos())) {
      assertThat(why(run(plugin, ""), "operation/update-then-read"))
          .contains("operations.changeMemo.stateProbe");
      Report cured = run(plugin, "operations: {changeMemo: {stateProbe: readInbox}}");

      assertThat(outcome(cured, "operation/update-then-read")).isEqualTo("satisfied");
    }
  }

  @Test
  void should_be_cured_by_values_that_are_accepted() {
    String paths =
        get(
            "/words",
            "findWords",
            "Finds words",
            "[{'name':'code','in':'query','description':'A"
                + " code','schema':{'type':'string','pattern':'^[A-Z]+$'}}]");
    Logic picky =
        asked ->
            List.of("", "XYZ").contains(asked.query().getOrDefault("code", ""))
                ? ok()
                : Answer.refusal(404, "no such code");
    try (TinyPlugin plugin = tiny(paths, picky)) {
      Report before = run(plugin, "");
      Report cured = run(plugin, "inputs: {findWords: {code: XYZ}}");

      assertThat(before.coverage().operations().get(0).supply()).contains("inputs.findWords");
      assertThat(cured.coverage().operations().get(0).missing())
          .noneMatch(one -> one.contains("code"));
    }
  }

  @Test
  void should_be_cured_by_more_requests() {
    String paths =
        Stream.iterate(1, i -> i + 1)
            .limit(12)
            .map(i -> get("/thing" + i, "listThing" + i, "Lists things of kind " + i, "[]"))
            .collect(Collectors.joining(","));
    try (TinyPlugin plugin = tiny(paths, asked -> ok())) {
      Report before = run(plugin, "limits: {requests: 8}");
      assertThat(before.operations().stream().map(OperationInfo::reason))
          .anyMatch(reason -> reason != null && reason.contains("limits.requests"));
      assertThat(run(plugin, "limits: {requests: 1500}").operations())
          .allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_be_cured_by_the_mode_that_may_change_what_is_there() {
    String paths = get("/lamp", "readLamp", "Reads the lamp", "[]");
    String put =
        post("/lamp/state", "switchLamp", "Switches the lamp of the house", "state")
            .replace("'post'", "'put'");
    try (TinyPlugin plugin = tiny(paths + "," + put, asked -> ok())) {
      assertThat(operation(run(plugin, ""), "switchLamp")).contains("mode: everything");
      assertThat(operation(run(plugin, "mode: everything"), "switchLamp")).isEmpty();
    }
  }

  @Test
  void should_be_cured_by_the_place_of_the_document() {
    try (TinyPlugin plugin =
        tiny(
            get("/lamp", "readLamp", "Reads", "[]"),
            asked -> asked.is("GET", "/lamp") ? ok() : Answer.refusal(404, "none"))) {
      String elsewhere = "profile: gpt-action\n";
      Report before = run(plugin.uri(), elsewhere + "specUrl: /none.json");
      assertThat(before.operations()).isEmpty();
      assertThat(operation(run(plugin.uri(), elsewhere + "specUrl: /openapi.json"), "readLamp"))
          .isEmpty();
    }
  }

  private static Logic memos() {
    Map<Integer, String> memos = new TreeMap<>();
    return asked -> {
      if (asked.is("GET", "/inbox")) {
        ArrayNode list = JSON.arrayNode();
        memos.forEach((id, text) -> list.addObject().put("memoId", id).put("text", text));
        return Answer.of(200, JSON.objectNode().set("memos", list));
      }
      String which = asked.behind("/memo/");
      boolean isThere =
          which == null || which.matches("\\d{1,6}") && memos.containsKey(Integer.valueOf(which));
      if (!isThere || asked.method().equals("GET")) {
        return Answer.refusal(404, "no such memo");
      }
      if (!asked.body().path("text").isTextual()) {
        return Answer.refusal(400, "a text is wanted");
      }
      int id = which == null ? memos.size() + 1 : Integer.parseInt(which);
      if (!asked.body().path("preview").asBoolean(false)) {
        memos.put(id, asked.body().path("text").asText());
      }
      return Answer.of(
          200, JSON.objectNode().put("memoId", id).put("text", asked.body().path("text").asText()));
    };
  }

  private static Answer ok() {
    return Answer.of(200, JSON.objectNode().put("state", "fine"));
  }

  private static TinyPlugin tiny(String paths, Logic logic) {
    return new TinyPlugin(
        "{'openapi':'3.0.3','info':{'title':'T','version':'1'},'servers':[{'url':'HERE'}],'paths':{"
            + paths
            + "}}",
        logic);
  }

  private static String get(String path, String id, String summary, String parameters) {
    return "'%s':{'get':{'operationId':'%s','summary':'%s','parameters':%s,'responses':%s}}"
        .formatted(path, id, summary, parameters, responses());
  }

  private static String post(String path, String id, String summary, String property) {
    return ("'%s':{'post':{'operationId':'%s','summary':'%s','requestBody':{'required':true,'content':"
            + "{'application/json':{'schema':{'type':'object','required':['%s'],'properties':{'%s':{'type':'string','description':'What"
            + " is sent'}}}}}},'responses':%s}}")
        .formatted(path, id, summary, property, property, responses());
  }

  private static String responses() {
    return Stream.of("200", "400", "403", "404")
        .map(
            status ->
                "'"
                    + status
                    + "':{'description':'An"
                    + " answer','content':{'application/json':{'schema':{'type':'object'}}}}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private Report run(LoopbackServer plugin, String yaml) {
    return run(plugin.uri(), "profile: gpt-action\nspecUrl: /openapi.json\n" + yaml);
  }

  private Report run(URI plugin, String yaml) {
    try {
      Files.writeString(
          folder.resolve("plugin-conformance.yaml"), "baseUrl: " + plugin + "\n" + yaml);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Settings settings = SettingsLoader.in(folder).load();
    return ConformanceRun.execute(settings, Progress.SILENT);
  }

  private static String outcome(Report report, String rule) {
    return report.rule(rule).orElseThrow().outcome();
  }

  private static String why(Report report, String rule) {
    RuleResult result = report.rule(rule).orElseThrow();
    assertThat(result.outcome()).isEqualTo("notVerified");
    return String.valueOf(result.reason());
  }

  /** Why an operation is not exercised; empty if it is. */
  private static String operation(Report report, String id) {
    OperationInfo operation =
        report.operations().stream()
            .filter(one -> id.equals(one.operationId()))
            .findFirst()
            .orElseThrow();
    return operation.exercised() ? "" : String.valueOf(operation.reason());
  }
}
