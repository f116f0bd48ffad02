package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What one part of the manifest may be, by the schemas of the manifest. */
@FunctionalInterface
interface MemberForm {

  /**
   * Adds in what a value is of another form.
   *
   * @param pointer where it stands in the manifest
   */
  void look(JsonNode value, String pointer, List<FormBreach> breaches);
}
