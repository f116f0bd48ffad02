package io.github.pluginconformance.examples.copilot;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The API behind the key, as {@code repairs.yaml} describes it. */
@RestController
class RepairsApi {

  private final Repairs repairs;

  RepairsApi(Repairs repairs) {
    this.repairs = repairs;
    repairs.plan(new NewRepair("The lamp in the hall", "Megan Bowen"), pages("http://localhost"));
  }

  @GetMapping("/repairs")
  RepairList list() {
    String pages = pages(here());
    return new RepairList(
        repairs.all().stream()
            .map(one -> new Repair(one.id(), one.title(), one.assignedTo(), pages + one.id()))
            .toList());
  }

  @PostMapping("/repairs")
  ResponseEntity<Object> plan(@RequestBody NewRepair asked) {
    return asked.isUsable()
        ? ResponseEntity.status(HttpStatus.CREATED).body(repairs.plan(asked, pages(here())))
        : ResponseEntity.badRequest()
            .body(new RepairRefusal("title and assignedTo must have 1 to 100 characters"));
  }

  @DeleteMapping("/repairs/{id}")
  ResponseEntity<Object> cancel(@PathVariable("id") String id) {
    return repairs.cancel(id)
        ? ResponseEntity.noContent().build()
        : ResponseEntity.status(HttpStatus.NOT_FOUND).body(new RepairRefusal("no such repair"));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<RepairRefusal> unreadable() {
    return ResponseEntity.badRequest()
        .body(new RepairRefusal("the body must be a JSON object with title and assignedTo"));
  }

  private static String here() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }

  private static String pages(String origin) {
    return origin + RepairPages.PATH;
  }
}
