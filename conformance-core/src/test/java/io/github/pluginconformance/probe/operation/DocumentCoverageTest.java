package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.CoverageSeen;
import io.github.pluginconformance.evidence.CoverageSeen.OfOperation;
import io.github.pluginconformance.openapi.coverage.Part;
import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.MemoServer;
import io.github.pluginconformance.testing.MemoServer.Asked;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which parts of the document a run says that it has met. */
class DocumentCoverageTest {

  @Test
  void all_that_a_request_can_have_is_met_by_a_sound_plugin() {
    CoverageSeen seen = coverage(asked -> false, Mode.OWN_DATA);

    assertThat(seen.operations())
        .hasSize(5)
        .allSatisfy(
            one ->
                assertThat(missing(one))
                    .as(one.operation().subject())
                    .allMatch(part -> part.name().startsWith("40")));
    assertThat(of(seen, "getMemo").declared())
        .contains(
            new Part(Kind.STATUS, "404"),
            new Part(Kind.RESPONSE_TYPE, "200 text/plain"),
            new Part(Kind.PARAMETER, "path id"));
    assertThat(of(seen, "addMemo").met())
        .contains(
            new Part(Kind.STATUS, "400"),
            new Part(Kind.PROPERTY, "body priority"),
            new Part(Kind.ENUM_VALUE, "body state = done"));
    assertThat(of(seen, "getMemo").statuses()).contains(200, 404);
  }

  @Test
  void a_value_that_is_always_refused_is_not_met() {
    CoverageSeen seen =
        coverage(asked -> asked.member("state").asText().equals("done"), Mode.OWN_DATA);

    assertThat(missing(of(seen, "addMemo")))
        .contains(new Part(Kind.ENUM_VALUE, "body state = done"))
        .doesNotContain(new Part(Kind.ENUM_VALUE, "body state = open"));
    assertThat(of(seen, "addMemo").supply())
        .isEqualTo("supply values that it accepts: inputs.addMemo");
  }

  @Test
  void what_the_mode_forbids_is_not_met_and_says_why() {
    CoverageSeen seen = coverage(asked -> false, Mode.READ_ONLY);

    assertThat(of(seen, "addMemo").met()).isEmpty();
    assertThat(of(seen, "addMemo").supply()).contains("mode");
    assertThat(of(seen, "listMemos").met()).isNotEmpty();
  }

  private static CoverageSeen coverage(Predicate<Asked> stumbles, Mode mode) {
    try (MemoServer server = MemoServer.stumblingOver(stumbles)) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).mode(mode).build());
      return run.evidence().part(CoverageSeen.class).orElseThrow();
    }
  }

  private static OfOperation of(CoverageSeen seen, String operationId) {
    return seen.operations().stream()
        .filter(one -> operationId.equals(one.operation().operationId()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Part> missing(OfOperation seen) {
    return seen.declared().stream().filter(part -> !seen.met().contains(part)).toList();
  }
}
