package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.openapi.contract.Breach;
import java.util.List;

/** Whether the contract says for certain that a value is wrong. */
final class Proof {

  private Proof() {}

  static boolean of(List<Breach> breaches) {
    return breaches.stream().anyMatch(breach -> breach.kind() != Breach.Kind.UNDECIDED);
  }
}
