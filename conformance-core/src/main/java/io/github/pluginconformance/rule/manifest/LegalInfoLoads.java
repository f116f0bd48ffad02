package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestLinksSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Users find the terms here. Pages on other domains and addresses without a host were admitted in
 * spite of the documentation, so these are warnings.
 */
final class LegalInfoLoads extends ManifestRule {

  private static final String FIELD = "legal_info_url";
  private static final String PRIVACY = "privacy_policy_url";
  private static final List<String> PAGES = List.of(FIELD, PRIVACY);

  LegalInfoLoads() {
    super(
        "manifest/legal-info-loads",
        Level.ERROR,
        "legal_info_url loads a page, on the plugin's own domain",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Evidence evidence = judging.evidence();
    if (evidence.profile().readsPackage()) {
      judging.nothingMeans("the manifest names no such page, and needs none");
      PAGES.forEach(name -> lookIfGiven(manifest, judging, name, evidence));
    } else {
      manifest
          .usable(FIELD, judging)
          .ifPresent(value -> look(new Field(manifest, judging, FIELD, value), evidence));
    }
  }

  private static void lookIfGiven(
      Manifest manifest, JudgementBuilder judging, String name, Evidence evidence) {
    manifest
        .given(name, judging)
        .ifPresent(value -> look(new Field(manifest, judging, name, value), evidence));
  }

  private static void look(Field field, Evidence evidence) {
    Optional<URI> address = Manifest.address(field.value());
    boolean relative = address.isPresent() && !address.get().isAbsolute();
    if (relative || address.filter(Manifest::isWeb).isEmpty()) {
      field.wrong(
          relative && !isMailAddress(field.value()) ? Level.WARNING : field.judging().level(),
          field.name() + " is not an absolute http or https address",
          "an absolute https address",
          field.value());
      return;
    }
    Visit visit =
        evidence
            .part(ManifestLinksSeen.class)
            .map(seen -> field.name().equals(PRIVACY) ? seen.privacy() : seen.legal())
            .orElse(null);
    if (visit == null) {
      field.judging().unverified(field.name(), "not fetched");
    } else {
      lookAt(field, HostReachability.of(visit, evidence.settings().target()));
    }
    if (evidence.profile().hasServedManifest()) {
      lookAtDomain(field, OwnDomain.hostOf(address.get()), Domains.of(evidence));
    }
  }

  /** A relative address loads where a client resolves it; this is none by design. */
  private static boolean isMailAddress(String value) {
    return value.contains("@") && !value.contains("/");
  }

  private static void lookAt(Field field, HostReachability reach) {
    ReceivedResponse response = reach.response();
    JudgementBuilder judging = field.judging();
    switch (reach.kind()) {
      case UNSEEN -> judging.unverified(field.name(), reach.reason());
      case INWARD -> field.inward(reach);
      case LIMITED -> judging.undecided(field.name(), reach.reason());
      case FAILED -> judging.found(unloaded(field, reach, reach.reason()));
      case ANSWERED -> {
        judging.examined(field.name());
        if (response != null && !response.isSuccess()) {
          judging.found(unloaded(field, reach, "status " + response.status()));
        }
      }
    }
  }

  private static Finding unloaded(Field field, HostReachability reach, String actual) {
    return field
        .judging()
        .finding(field.name(), "the legal page cannot be loaded")
        .at(field.manifest().place(field.name()))
        .comparing("a 2xx status", actual)
        .shownBy(reach.at().id());
  }

  private static void lookAtDomain(Field field, String host, Domains domains) {
    if (domains.areForeign(host)) {
      field.wrong(
          Level.WARNING,
          "legal_info_url is on another domain than the plugin",
          "a page on " + domains.plugins(),
          host);
    }
  }
}
