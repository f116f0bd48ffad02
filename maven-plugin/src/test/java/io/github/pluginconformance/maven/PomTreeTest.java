package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.json.JsonValue;
import java.io.File;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PomTreeTest {

  private final PomTree tree = new PomTree(new PortEvaluator());

  @Test
  void should_nest_as_the_pom_does() throws Exception {
    assertThat(json("<limits><requests>5</requests></limits><mode> read-only </mode>"))
        .isEqualTo("{\"limits\":{\"requests\":\"5\"},\"mode\":\"read-only\"}");
  }

  @Test
  void should_take_the_children_of_a_list_whatever_their_names() throws Exception {
    assertThat(json("<reports><report>json</report></reports>"))
        .isEqualTo("{\"reports\":[\"json\"]}");
    assertThat(json("<rules><include><a>x</a><b>y</b></include></rules>"))
        .isEqualTo("{\"rules\":{\"include\":[\"x\",\"y\"]}}");
    assertThat(json("<reports>json,html</reports>")).isEqualTo("{\"reports\":\"json,html\"}");
  }

  @Test
  void should_take_equal_names_for_a_list_where_any_value_may_stand() throws Exception {
    assertThat(json("<inputs><op><tags><tag>a</tag><tag>b</tag></tags></op></inputs>"))
        .isEqualTo("{\"inputs\":{\"op\":{\"tags\":[\"a\",\"b\"]}}}");
  }

  @Test
  void should_evaluate_what_is_only_known_during_the_build() throws Exception {
    assertThat(json("<baseUrl>http://localhost:${port}</baseUrl>"))
        .isEqualTo("{\"baseUrl\":\"http://localhost:4711\"}");
    assertThat(tree.of(Map.of("baseUrl", "http://localhost:${port}")))
        .containsEntry("baseUrl", "http://localhost:4711");
  }

  @Test
  void should_leave_out_what_has_no_value_and_what_is_no_setting() throws Exception {
    assertThat(json("<publicUrl/><specUrl>${nothing}</specUrl><skip>false</skip>")).isEqualTo("{}");
  }

  private String json(String configuration) throws Exception {
    Xpp3Dom dom =
        Xpp3DomBuilder.build(
            new StringReader("<configuration>" + configuration + "</configuration>"));
    return JsonValue.of(tree.of(dom, Set.of("skip"))).toString();
  }

  /** Knows a port, and nothing else. */
  private static final class PortEvaluator implements ExpressionEvaluator {

    @Override
    public @Nullable Object evaluate(String expression) {
      return expression.equals("${nothing}") ? null : expression.replace("${port}", "4711");
    }

    @Override
    public File alignToBaseDirectory(File file) {
      return file;
    }
  }
}
