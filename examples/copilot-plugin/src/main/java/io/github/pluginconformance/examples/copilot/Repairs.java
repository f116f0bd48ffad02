package io.github.pluginconformance.examples.copilot;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** All planned repairs, oldest first. */
@Component
class Repairs {

  private final List<Repair> planned = new CopyOnWriteArrayList<>();

  List<Repair> all() {
    return List.copyOf(planned);
  }

  Optional<Repair> find(String id) {
    return planned.stream().filter(repair -> repair.id().equals(id)).findFirst();
  }

  Repair plan(NewRepair asked, String pages) {
    String id = UUID.randomUUID().toString();
    Repair repair = new Repair(id, asked.title(), asked.assignedTo(), pages + id);
    planned.add(repair);
    return repair;
  }

  boolean cancel(String id) {
    return planned.removeIf(repair -> repair.id().equals(id));
  }
}
