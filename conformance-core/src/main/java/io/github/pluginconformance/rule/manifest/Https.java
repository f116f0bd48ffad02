package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The platform speaks https on port 443 only, TLS 1.2 or later. */
final class Https extends ServingRule {

  private static final String SUBJECT = "manifest";

  Https() {
    super(
        "manifest/https",
        Level.ERROR,
        "The origin is https with a valid certificate on port 443; http only on this machine",
        Basis.DOCS);
  }

  @Override
  void look(ManifestSeen seen, JudgementBuilder judging) {
    look(seen.visit(), judging.evidence().settings().caBundle() != null, judging);
  }

  private static void look(Visit visit, boolean trustsMore, JudgementBuilder judging) {
    Failure failure = visit.last().failure();
    Optional<Exchange> unfit = visit.hops().stream().filter(Https::isUnfit).findFirst();
    if (unfit.isPresent()) {
      judging.found(unfit(unfit.get(), judging));
    } else if (failure != null && Origins.isTlsFault(failure.kind())) {
      judging.found(insecure(visit.last(), failure, judging));
    } else if (visit.last().response() == null && !Origins.isLoopback(uri(visit.last()))) {
      judging.unverified(SUBJECT, "no answer came, so the certificate was not seen");
    } else if (trustsMore && !Origins.isLoopback(uri(visit.last()))) {
      judging.unverified(
          SUBJECT,
          "the setting caBundle trusts more than the platform does; run without it to verify the"
              + " certificate");
    } else {
      judging.examined(SUBJECT);
      expiring(visit).ifPresent(fault -> judging.found(expires(visit.last(), fault)));
    }
  }

  private static Optional<Failure> expiring(Visit visit) {
    return visit.last().received().map(ReceivedResponse::faults).orElse(List.of()).stream()
        .filter(fault -> fault.kind() == FailureKind.TLS_EXPIRES_SOON)
        .findFirst();
  }

  private static Finding expires(Exchange exchange, Failure fault) {
    return Finding.of(Level.NOTE, SUBJECT, fault.message() + ": renew it before it does")
        .at(uri(exchange).toString())
        .comparing("a certificate for 14 days or more", fault.kind().code())
        .shownBy(exchange.id());
  }

  private static boolean isUnfit(Exchange exchange) {
    return Origins.fault(uri(exchange)).isPresent();
  }

  private static URI uri(Exchange exchange) {
    return exchange.request().uri();
  }

  private static Finding unfit(Exchange exchange, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "the manifest must be served by https on port 443")
        .at(uri(exchange).toString())
        .comparing("https on port 443", Origins.fault(uri(exchange)).orElse(""))
        .shownBy(exchange.id());
  }

  private static Finding insecure(Exchange exchange, Failure failure, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "no secure connection: " + failure.message())
        .at(uri(exchange).toString())
        .comparing("TLS 1.2 or later with a valid certificate", failure.kind().code())
        .shownBy(exchange.id());
  }
}
