package io.github.pluginconformance.rule.openapi.spec;

import io.github.pluginconformance.openapi.model.ApiDocument;
import java.util.List;

/**
 * Compares a document with OpenAPI 3.0.4 or 3.1.2: the object model first, then the musts of the
 * text that no schema shows. What other rules tell (unique operationIds, references, examples) is
 * left to them.
 */
public final class SpecCheck {

  private SpecCheck() {}

  /** Each breach once, with its place; at most 200. */
  public static List<Defect> of(ApiDocument document) {
    Defects defects = new Defects();
    ObjectMusts musts = new ObjectMusts(document, defects);
    new ShapeCheck(document.isVersion31(), musts, defects).check(document.root());
    musts.conclude();
    new PathCheck(defects).check(document);
    return defects.list();
  }
}
