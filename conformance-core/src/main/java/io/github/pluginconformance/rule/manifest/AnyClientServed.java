package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestClientsSeen;
import io.github.pluginconformance.evidence.manifest.ManifestClientsSeen.ClientVisit;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Arrays;

/** A guard against robots must not keep the platform out. */
final class AnyClientServed extends ManifestRule {

  AnyClientServed() {
    super(
        "manifest/any-client-served",
        Level.WARNING,
        "Every client is served the same manifest",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence.part(ManifestClientsSeen.class).isEmpty()
        ? JudgementBuilder.notVerified(UNREAD)
        : super.judge(evidence);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Target target = judging.evidence().settings().target();
    judging
        .evidence()
        .part(ManifestClientsSeen.class)
        .orElseThrow()
        .visits()
        .forEach(visit -> look(visit, manifest, target, judging));
  }

  private static void look(
      ClientVisit client, Manifest manifest, Target target, JudgementBuilder judging) {
    HostReachability reach = HostReachability.of(client.visit(), target);
    switch (reach.kind()) {
      case ANSWERED -> compare(client.client(), reach, manifest, judging);
      case FAILED -> judging.found(finding(client.client(), reach, reach.reason(), judging));
      case UNSEEN, INWARD -> judging.unverified(client.client(), reach.reason());
      case LIMITED -> judging.undecided(client.client(), reach.reason());
    }
  }

  private static void compare(
      String client, HostReachability reach, Manifest manifest, JudgementBuilder judging) {
    ReceivedResponse response = reach.response();
    judging.examined(client);
    if (response == null || response.status() != 200) {
      String actual = response == null ? "nothing" : "status " + response.status();
      judging.found(finding(client, reach, actual, judging));
    } else if (!isSame(response, manifest)) {
      judging.found(finding(client, reach, "another body", judging));
    }
  }

  private static boolean isSame(ReceivedResponse response, Manifest manifest) {
    ReceivedResponse first = manifest.seen().visit().last().response();
    return first != null
        && (Arrays.equals(first.body(), response.body())
            || manifest.root().equals(StrictJsonReader.read(response.body()).value()));
  }

  private static Finding finding(
      String client, HostReachability reach, String actual, JudgementBuilder judging) {
    return judging
        .finding(client, "the manifest is not the same for " + client)
        .comparing("the manifest that other clients get", actual)
        .shownBy(reach.at().id());
  }
}
