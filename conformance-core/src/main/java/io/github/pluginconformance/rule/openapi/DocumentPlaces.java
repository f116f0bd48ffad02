package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.DocumentSought;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** In words, where the document was looked for, and which setting leads to it. */
record DocumentPlaces(Optional<DocumentSought> sought, DocumentSeen read, Target target) {

  /** The place that the manifest names, where the settings led to the document instead. */
  Optional<URI> passedOver() {
    return sought
        .filter(places -> !places.standsIn() && !places.named().equals(read.address()))
        .map(DocumentSought::named);
  }

  /** What is to be known about places, where the document was read. */
  Optional<String> remark() {
    Optional<URI> configured = sought.flatMap(DocumentSought::configured);
    if (passedOver().isPresent()) {
      return passedOver()
          .map(named -> "it was read from specUrl, not from " + named + ", as api.url says");
    }
    return configured
        .filter(place -> !isAt(place) && sought.get().at(place).isEmpty())
        .map(place -> "specUrl (" + place + ") is not asked, since api.url leads to the document");
  }

  /** What helps where the server under test only stands for the one that the documents name. */
  String hint(URI document) {
    if (sought.isEmpty() && target.publicUrl() != null
        || authority(document).equals(authority(target.namedOrigin()))) {
      return "";
    }
    if (target.publicUrl() == null && !target.isLoopback()) {
      return alsoAsked();
    }
    return target.publicUrl() == null
        ? "; if the documents name another origin than the server under test, set publicUrl to "
            + document.getScheme()
            + "://"
            + authority(document)
            + alsoAsked()
        : alsoAsked() + "; set specUrl to where the server under test serves the document";
  }

  private String alsoAsked() {
    String others =
        sought.stream()
            .flatMap(places -> places.asked().stream().filter(seen -> isOther(places, seen)))
            .map(DocumentPlaces::inWords)
            .reduce("", (one, other) -> one + (one.isEmpty() ? "" : ", ") + other);
    return others.isEmpty() ? "" : "; also asked: " + others;
  }

  private static boolean isOther(DocumentSought places, DocumentSeen seen) {
    return !seen.address().equals(places.named());
  }

  private static String inWords(DocumentSeen seen) {
    Visit visit = seen.visit();
    Exchange last = visit.last();
    String answer =
        Stream.of(Optional.ofNullable(visit.stopped()), last.failed())
            .flatMap(Optional::stream)
            .map(Failure::toString)
            .findFirst()
            .orElseGet(() -> status(last));
    return seen.address() + " (" + answer + ")";
  }

  private static String status(Exchange last) {
    String status = last.received().map(answer -> "status " + answer.status()).orElse("no answer");
    return last.answered(200) ? status + ", no API document" : status;
  }

  private boolean isAt(URI place) {
    return String.valueOf(place.getRawPath()).equals(read.address().getRawPath());
  }

  private static String authority(URI uri) {
    return String.valueOf(uri.getRawAuthority());
  }
}
