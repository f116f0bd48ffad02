package io.github.pluginconformance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The waiver that a rule's page shows is one that the gate takes. */
class WaiverPagesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-02");

  @TempDir Path folder;

  @Test
  void should_hold_as_written_on_the_page() throws IOException {
    for (var rule : Catalogue.all()) {
      String id = rule.meta().id();
      RulePage page = RulePages.page(id).orElseThrow(() -> new AssertionError("no page for " + id));
      Path file = Files.writeString(folder.resolve("waivers.yaml"), yaml(page));
      Waivers waivers = Waivers.read(file, TODAY);

      assertThat(waivers.infos()).as(id).extracting("rule").containsExactly(id);
      assertThat(waivers.infos()).as(id).extracting("state").containsExactly("unused");
    }
  }

  private static String yaml(RulePage page) {
    return page.waive().replaceFirst("(?s)^.*?```yaml\n", "").replaceFirst("(?s)```.*$", "");
  }
}
