package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestLinksSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ImageHeader;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.Optional;

/**
 * The store and the conversation show the logo. Logos inside of data addresses were admitted in the
 * store, so they are warnings.
 */
final class LogoLoads extends ManifestRule {

  private static final String FIELD = "logo_url";
  private static final int ADVISED = 512;

  LogoLoads() {
    super(
        "manifest/logo-loads",
        Level.ERROR,
        "logo_url loads an image, not a GIF, better square and of 512 by 512 pixels",
        Basis.DOCS);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Evidence evidence = judging.evidence();
    (isOptional(evidence)
            ? manifest.given(FIELD, judging.nothingMeans("the manifest names no logo"))
            : manifest.usable(FIELD, judging))
        .ifPresent(value -> look(new Field(manifest, judging, FIELD, value), evidence));
  }

  /** The app of a package has icons of its own. */
  private static boolean isOptional(Evidence evidence) {
    return evidence.profile().readsPackage();
  }

  private static void look(Field field, Evidence evidence) {
    boolean relative =
        Manifest.address(field.value()).filter(address -> !address.isAbsolute()).isPresent();
    if (isOptional(evidence) && relative) {
      field.judging().examined(FIELD);
      return;
    }
    String written = field.value().replace(" ", "%20");
    if (!written.equals(field.value())
        && Manifest.address(written).filter(Manifest::isWeb).isPresent()) {
      field.wrong(
          Level.WARNING, "logo_url holds a space, which no address does", written, field.value());
    } else if (Manifest.address(field.value()).filter(Manifest::isWeb).isEmpty()) {
      boolean data = field.value().regionMatches(true, 0, "data:image/", 0, 11);
      field.wrong(
          data ? Level.WARNING : field.judging().level(),
          data
              ? "logo_url holds the image itself, not its address"
              : "logo_url is not an absolute http or https address",
          "an absolute https address",
          data ? "data:image/…" : field.value());
      return;
    }
    Visit visit = evidence.part(ManifestLinksSeen.class).map(ManifestLinksSeen::logo).orElse(null);
    if (visit == null) {
      field.judging().unverified(FIELD, "not fetched");
    } else {
      lookAt(field, visit, evidence);
    }
  }

  private static void lookAt(Field field, Visit visit, Evidence evidence) {
    Exchange last = visit.last();
    ReceivedResponse response = last.response();
    if (response != null && isEnough(last) && visit.stopped() == null) {
      field.judging().examined(FIELD);
      lookAt(field, last, response, isOptional(evidence));
      return;
    }
    HostReachability reach = HostReachability.of(visit, evidence.settings().target());
    switch (reach.kind()) {
      case UNSEEN -> field.judging().unverified(FIELD, reach.reason());
      case INWARD -> field.inward(reach);
      case LIMITED -> field.judging().undecided(FIELD, reach.reason());
      default -> wrong(field, last, "the logo cannot be loaded", reach.reason());
    }
  }

  /** Whether what came is enough to recognise an image: all of it, or as much as we take. */
  private static boolean isEnough(Exchange exchange) {
    Failure failure = exchange.failure();
    return failure == null || failure.kind() == FailureKind.BODY_TOO_LARGE;
  }

  private static void lookAt(
      Field field, Exchange exchange, ReceivedResponse response, boolean anyPicture) {
    Optional<ImageHeader> picture = ImageHeader.of(response.body());
    String type = response.mediaType().orElse("no content type");
    if (response.status() != 200) {
      wrong(field, exchange, "the logo cannot be loaded", "status " + response.status());
    } else if (picture.isEmpty()) {
      wrong(field, exchange, "logo_url does not lead to an image", type);
    } else if (anyPicture) {
      return;
    } else if (picture.get().mediaType().equals("image/gif")) {
      wrong(field, exchange, "the logo is a GIF, which the platform does not take", "image/gif");
    } else if (!picture.get().isNamed(type)) {
      wrong(
          field,
          exchange,
          "the logo is " + picture.get().mediaType() + ", but served as something else",
          type);
    } else {
      lookAtSize(field, exchange, picture.get());
    }
  }

  private static void lookAtSize(Field field, Exchange exchange, ImageHeader picture) {
    boolean advised = picture.width() == ADVISED && picture.height() == ADVISED;
    if (picture.hasSize() && !advised) {
      field
          .judging()
          .found(
              Finding.of(Level.NOTE, FIELD, "the logo is not 512 by 512 pixels")
                  .at(field.manifest().place(FIELD))
                  .comparing("512 x 512", picture.width() + " x " + picture.height())
                  .shownBy(exchange.id()));
    }
  }

  private static void wrong(Field field, Exchange exchange, String message, String actual) {
    field
        .judging()
        .found(
            field
                .judging()
                .finding(FIELD, message)
                .at(field.manifest().place(FIELD))
                .comparing("status 200 and an image", actual)
                .shownBy(exchange.id()));
  }
}
