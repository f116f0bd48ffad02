package io.github.pluginconformance.examples.copilot;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages that citations lead to. */
@RestController
class RepairPages {

  static final String PATH = "/pages/repairs/";

  private final Repairs repairs;

  RepairPages(Repairs repairs) {
    this.repairs = repairs;
  }

  @GetMapping(value = PATH + "{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable("id") String id) {
    return repairs
        .find(id)
        .map(repair -> ResponseEntity.ok(page(repair)))
        .orElse(ResponseEntity.notFound().build());
  }

  private static String page(Repair repair) {
    String title = HtmlUtils.htmlEscape(repair.title());
    return "<!doctype html><html lang=\"en\"><title>"
        + title
        + "</title><h1>"
        + title
        + "</h1><p>Assigned to "
        + HtmlUtils.htmlEscape(repair.assignedTo())
        + "</p></html>";
  }
}
