package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * The APIs of a plugin that has several documents; each is called and judged by itself.
 *
 * @param apis at least one, in the order of the manifest
 */
public record ApisSeen(List<CallableApi> apis) {

  /** The operations of all of them. */
  public List<Operation> operations() {
    return apis.stream()
        .flatMap(api -> Optional.ofNullable(api.document().reading()).stream())
        .flatMap(reading -> reading.model().stream())
        .flatMap(document -> document.operations().stream())
        .toList();
  }
}
