package io.github.pluginconformance.evidence.manifest;

import io.github.pluginconformance.wire.Visit;
import java.util.List;

/** The manifest as served to different clients, beside the plain fetch. */
public record ManifestClientsSeen(List<ClientVisit> visits) {

  /**
   * One client's visit.
   *
   * @param client in words, such as {@code a browser}
   */
  public record ClientVisit(String client, Visit visit) {}
}
