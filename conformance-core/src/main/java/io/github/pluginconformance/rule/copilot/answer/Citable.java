package io.github.pluginconformance.rule.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.CitationField;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.SchemaPaths;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A citation that cannot be opened is no citation. */
final class Citable extends PackageRule {

  Citable() {
    super(
        "copilot/citable",
        Level.WARNING,
        "Answers with response semantics map a title and a url",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function maps properties of its answer, and no document lists any");
    List<Exposed> exposed = Exposed.in(seen);
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      JsonNode function = functions.get(i);
      String subject = PackageRule.subject(function, i);
      JsonNode semantics = function.path("capabilities").path("response_semantics");
      if (semantics.path("properties").isObject()) {
        look(subject, semantics.path("properties"), judging);
      } else {
        exposed.stream()
            .filter(one -> one.function() == function && one.operation().method().equals("GET"))
            .forEach(one -> infer(subject, one, judging));
      }
    }
  }

  /** Where nothing is mapped Copilot looks for usual names. */
  private static void infer(String subject, Exposed one, JudgementBuilder judging) {
    SchemaPaths paths = new SchemaPaths(one.document());
    Optional<Set<String>> names =
        paths.names(SchemaPaths.answers(one.operation())).filter(found -> !found.isEmpty());
    if (names.isEmpty()) {
      return;
    }
    judging.examined(subject);
    if (Collections.disjoint(names.get(), CitationField.URL.aliases())) {
      judging.found(
          Finding.of(
                  Level.NOTE,
                  subject,
                  "its answers cannot be cited: no item has an address by a usual name")
              .comparing("a url mapped, or a property such as url", "neither"));
    }
  }

  private static void look(String subject, JsonNode properties, JudgementBuilder judging) {
    judging.examined(subject);
    List<String> missing =
        Stream.of("title", "url").filter(name -> properties.path(name).isMissingNode()).toList();
    if (!missing.isEmpty()) {
      judging.found(
          judging
              .finding(subject, "its answers cannot be cited: what is mapped here is all there is")
              .at("capabilities/response_semantics/properties")
              .comparing("title and url", "no " + String.join(", no ", missing)));
    }
  }
}
