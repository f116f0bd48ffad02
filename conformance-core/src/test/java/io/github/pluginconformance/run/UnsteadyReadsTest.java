package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A read that fails now and then by itself is unsteady, and no header is to be blamed for it. */
class UnsteadyReadsTest {

  private static final String DOCUMENT =
      """
      {'openapi':'3.0.3','info':{'title':'T','version':'1'},'servers':[{'url':'HERE'}],'paths':{
        '/things':{'get':{'operationId':'listThings','summary':'Lists things','responses':{
          '200':{'description':'Things','content':{'application/json':{'schema':{'type':'object',
            'required':['a'],'properties':{'a':{'type':'string','description':'A'}}}}}}}}}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "500, 3, operation/no-server-error", "500, 9, operation/no-server-error",
    "404, 5, operation/repeatable", "404, 9, operation/repeatable",
    "200, 7, operation/repeatable"
  })
  void should_blame_no_header_when_the_same_is_answered_well_again(
      int status, int each, String rule) {
    AtomicInteger calls = new AtomicInteger();
    try (TinyPlugin plugin =
        new TinyPlugin(
            DOCUMENT, asked -> calls.incrementAndGet() % each == 0 ? bad(status) : good())) {
      List<String> told = ActionRun.told(plugin);

      assertThat(told).contains(rule).noneMatch(id -> id.startsWith("location/"));
    }
  }

  /** By lot: one time in three, or in seven. */
  @ParameterizedTest
  @CsvSource({
    "500, 0.33, 1, operation/no-server-error", "500, 0.33, 2, operation/no-server-error",
    "500, 0.15, 5, operation/no-server-error", "404, 0.33, 1, operation/repeatable",
    "404, 0.15, 5, operation/repeatable", "200, 0.15, 5, operation/repeatable"
  })
  void should_blame_no_header_for_what_comes_by_lot(
      int status, double chance, long seed, String rule) {
    Random lots = new Random(seed);
    try (TinyPlugin plugin =
        new TinyPlugin(DOCUMENT, asked -> lots.nextDouble() < chance ? bad(status) : good())) {
      assertThat(ActionRun.told(plugin))
          .contains(rule)
          .noneMatch(id -> id.startsWith("location/"))
          .doesNotContain("operation/platform-headers-ignored");
    }
  }

  /** One answer and the other in turns, each as the document has it. */
  @Test
  void should_find_no_effect_of_a_header_in_what_comes_in_turns() {
    AtomicInteger calls = new AtomicInteger();
    try (TinyPlugin plugin =
        new TinyPlugin(
            DOCUMENT,
            asked ->
                Answer.of(
                    200,
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("a", calls.incrementAndGet() % 2 == 0 ? "even" : "odd")))) {
      assertThat(ActionRun.told(plugin)).isEmpty();
    }
  }

  /** Something now and nothing then, both declared; the twin declares one of the two. */
  @ParameterizedTest
  @CsvSource({"'204':{'description':'None'}, false", "'202':{'description':'Later'}, true"})
  void should_accept_another_status_only_where_both_are_declared(String also, boolean wrong) {
    AtomicInteger calls = new AtomicInteger();
    String document = DOCUMENT.replace("'200':{", also + ",'200':{");
    try (TinyPlugin plugin =
        new TinyPlugin(
            document, asked -> calls.incrementAndGet() % 2 == 0 ? new Answer(204, null) : good())) {
      assertThat(ActionRun.told(plugin).contains("operation/repeatable")).isEqualTo(wrong);
    }
  }

  @Test
  void should_say_nothing_of_a_steady_one() {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, asked -> good())) {
      assertThat(ActionRun.told(plugin)).isEmpty();
    }
  }

  @Test
  void should_still_blame_the_header_when_it_always_breaks_the_answer() {
    try (StubPlugin plugin =
        new StubPlugin()
            .at(
                "/shops",
                (asked, to) ->
                    ScriptedServer.write(
                        to,
                        asked.head().contains("JP-13")
                            ? ScriptedServer.response(500, "", "oops")
                            : ScriptedServer.response(
                                200,
                                "Content-Type: application/json\r\n",
                                "{\"shops\":[{\"name\":\"a\",\"place\":\"b\"}]}")))) {
      Report report =
          ConformanceRun.execute(SettingsBuilder.forPlugin(plugin.url()).build(), Progress.SILENT);

      assertThat(report.rule("location/other-subdivisions").orElseThrow().outcome())
          .isEqualTo("violated");
    }
  }

  private static Answer good() {
    return Answer.of(200, JsonNodeFactory.instance.objectNode().put("a", "x"));
  }

  private static Answer bad(int status) {
    return status == 200
        ? Answer.of(200, JsonNodeFactory.instance.objectNode().put("a", 5))
        : Answer.refusal(status, "oops");
  }
}
